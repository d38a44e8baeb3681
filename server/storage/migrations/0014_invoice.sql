-- Orders that are confirmed now and paid later: the money is owed (ledger account receivable) until it arrives.
ALTER TABLE payment DROP CONSTRAINT payment_method_check;
ALTER TABLE payment ADD CONSTRAINT payment_method_check CHECK (method IN ('cash', 'card', 'voucher', 'comp', 'online', 'invoice'));
ALTER TABLE sales_order ADD COLUMN customer_address text;

-- The last number of each kind in each year. A number is drawn by the last statement of its transaction: nobody waits for
-- this row while others could wait for what he has locked, and what is undone leaves no gap.
CREATE TABLE invoice_series (
    kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    year integer NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (kind, year)
);

-- Documents and the money that came for them are never changed: what is owed is what the rows say together. Texts are kept
-- as they were printed; a document says the same whenever it is printed again.
CREATE TABLE invoice (
    event_id bigint NOT NULL,
    payment_id bigint NOT NULL, -- what it stands for
    order_id bigint NOT NULL,
    number text NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    currency text NOT NULL,
    customer_name text NOT NULL CHECK (customer_name <> ''),
    customer_email text,
    customer_address text,
    event_name text NOT NULL,
    starts_at timestamptz NOT NULL,
    order_reference text NOT NULL,
    lines jsonb NOT NULL, -- [{"text": …, "amount": minor units, "isContained": true for taxes, which are in the amounts above}]
    issued_at timestamptz NOT NULL,
    due_on date NOT NULL,
    account_id bigint NOT NULL,
    PRIMARY KEY (event_id, payment_id),
    CONSTRAINT invoice_reaches_somebody CHECK (customer_email IS NOT NULL OR customer_address IS NOT NULL)
);
CREATE UNIQUE INDEX invoice_number ON invoice (number);
CREATE INDEX invoice_newest ON invoice (issued_at, number);
CREATE INDEX invoice_of_order ON invoice (event_id, order_id);

-- What a refund, a void or a cancelled event took back. paid_back: the part of the money that had arrived already.
CREATE TABLE credit_note (
    event_id bigint NOT NULL,
    refund_id bigint NOT NULL,
    payment_id bigint NOT NULL, -- of the invoice
    number text NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    paid_back bigint NOT NULL,
    paid_back_by text,
    reason text NOT NULL,
    lines jsonb NOT NULL,
    issued_at timestamptz NOT NULL,
    account_id bigint NOT NULL,
    PRIMARY KEY (event_id, refund_id),
    CONSTRAINT credit_note_paid_back CHECK (paid_back BETWEEN 0 AND amount AND (paid_back > 0) = (paid_back_by IS NOT NULL))
);
CREATE UNIQUE INDEX credit_note_number ON credit_note (number);
CREATE INDEX credit_note_of_invoice ON credit_note (event_id, payment_id);

-- Money that arrived for an invoice.
CREATE TABLE invoice_settlement (
    event_id bigint NOT NULL,
    settlement_id bigint NOT NULL,
    payment_id bigint NOT NULL, -- of the invoice
    method text NOT NULL CHECK (method IN ('bank', 'cash', 'card')),
    amount bigint NOT NULL CHECK (amount > 0),
    reference text,
    account_id bigint NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (event_id, settlement_id)
);
CREATE INDEX invoice_settlement_of_invoice ON invoice_settlement (event_id, payment_id);

CREATE TRIGGER invoice_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credit_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_settlement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON invoice_settlement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
