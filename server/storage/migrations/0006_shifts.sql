-- A drawer's working time, from a counted float to a counted close.
CREATE TABLE shift (
    shift_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES account (id),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    opening_float bigint NOT NULL CHECK (opening_float >= 0),
    opened_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    closed_by bigint REFERENCES account (id),
    counted bigint CHECK (counted >= 0),
    report jsonb, -- the Z report, as it was printed
    CHECK ((closed_at IS NULL) = (report IS NULL) AND (closed_at IS NULL) = (counted IS NULL))
);
CREATE UNIQUE INDEX shift_open_once ON shift (account_id) WHERE closed_at IS NULL;

-- Cash that went in or out of a drawer without a sale.
CREATE TABLE cash_movement (
    movement_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shift_id bigint NOT NULL REFERENCES shift (shift_id),
    kind text NOT NULL CHECK (kind IN ('paid_in', 'paid_out', 'drop')),
    amount bigint NOT NULL CHECK (amount > 0),
    reason text NOT NULL,
    account_id bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX cash_movement_of_shift ON cash_movement (shift_id);
CREATE TRIGGER cash_movement_append_only BEFORE UPDATE OR DELETE ON cash_movement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
