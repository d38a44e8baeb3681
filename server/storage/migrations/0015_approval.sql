-- A supervisor approves one call of a seller's by typing a PIN at the seller's till.
CREATE TABLE account_pin (
    account_id bigint PRIMARY KEY REFERENCES account (id),
    pin_hash text NOT NULL, -- Argon2id
    set_at timestamptz NOT NULL DEFAULT now()
);

-- PINs typed for a supervisor by one account since the last right one; each is counted before it is checked, so that as many
-- at once, on as many servers, are as many tries.
CREATE TABLE pin_attempt (
    approver_id bigint NOT NULL REFERENCES account (id),
    asker_id bigint NOT NULL REFERENCES account (id),
    attempts integer NOT NULL CHECK (attempts > 0),
    locked_until timestamptz,
    PRIMARY KEY (approver_id, asker_id)
);

-- Who asked whom for what, and the one call it served. Rows only grow; of the id that the till is given only a hash is kept.
CREATE TABLE approval (
    approval_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    asker_id bigint NOT NULL REFERENCES account (id),
    approver_id bigint NOT NULL REFERENCES account (id),
    permission text NOT NULL,
    method text NOT NULL,
    scope jsonb NOT NULL CHECK (jsonb_typeof(scope) = 'object'),
    granted_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT approval_by_another CHECK (asker_id <> approver_id)
);
CREATE TABLE approval_use (
    approval_id bigint PRIMARY KEY REFERENCES approval (approval_id), -- once
    key text NOT NULL, -- the call's idempotency key; empty where it has none
    request_hash bytea NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER approval_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approval_use_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON approval_use FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who let a movement of cash through, and the close of somebody else's drawer.
ALTER TABLE cash_movement ADD COLUMN approved_by bigint REFERENCES account (id);
ALTER TABLE shift ADD COLUMN approved_by bigint REFERENCES account (id);
CREATE INDEX shift_of_account ON shift (account_id, shift_id);
