-- Everything bookable hangs off one event: event_id leads every key, as sharding key, partitioning key and lock order.

-- Ids of holds, orders, tickets and payments; servers take them a thousand at a time.
CREATE SEQUENCE booking_id INCREMENT BY 1000;

-- The row every booking transaction locks first. Narrow, because it is rewritten with every change; version counts the
-- changes of the event's inventory without a gap, available the places nobody has.
CREATE TABLE inventory (
    event_id bigint PRIMARY KEY REFERENCES event (id),
    version bigint NOT NULL DEFAULT 0,
    available integer NOT NULL CHECK (available >= 0)
) WITH (fillfactor = 20);

-- 0 available, 1 held, 2 sold, 3 blocked: shared/domain/SeatState.h.
CREATE TABLE seat (
    event_id bigint NOT NULL,
    seat integer NOT NULL CHECK (seat >= 0),
    state smallint NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
    price_level integer NOT NULL,
    hold_id bigint,
    ticket_id bigint,
    house_hold_id bigint,
    PRIMARY KEY (event_id, seat),
    CONSTRAINT seat_held_by_one CHECK ((state = 1) = (hold_id IS NOT NULL)),
    CONSTRAINT seat_sold_to_one CHECK ((state = 2) = (ticket_id IS NOT NULL)),
    -- A seat of the house stays its own while a cart has it, and is no longer once it is sold or on general sale.
    CONSTRAINT seat_kept_by_house CHECK (CASE state WHEN 0 THEN house_hold_id IS NULL WHEN 2 THEN house_hold_id IS NULL
                                                    WHEN 3 THEN house_hold_id IS NOT NULL ELSE true END)
) WITH (fillfactor = 50);
CREATE INDEX seat_of_house ON seat (event_id, house_hold_id) WHERE house_hold_id IS NOT NULL;

-- General admission: places are counted, not numbered.
CREATE TABLE area (
    event_id bigint NOT NULL,
    section integer NOT NULL,
    price_level integer NOT NULL,
    capacity integer NOT NULL CHECK (capacity >= 0),
    held integer NOT NULL DEFAULT 0 CHECK (held >= 0),
    sold integer NOT NULL DEFAULT 0 CHECK (sold >= 0),
    blocked integer NOT NULL DEFAULT 0 CHECK (blocked >= 0),
    PRIMARY KEY (event_id, section),
    CONSTRAINT area_within_capacity CHECK (held + sold + blocked <= capacity)
) WITH (fillfactor = 50);

-- House holds: places off general sale under a code, for those who may sell them, or for nobody (a kill).
CREATE TABLE house_hold (
    event_id bigint NOT NULL,
    house_hold_id bigint NOT NULL,
    code text NOT NULL,
    colour text NOT NULL,
    reason text NOT NULL,
    is_kill boolean NOT NULL,
    may_sellers_sell boolean NOT NULL,
    is_released boolean NOT NULL DEFAULT false,
    release_at timestamptz,
    account_id bigint NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (event_id, house_hold_id)
);
CREATE INDEX house_hold_due ON house_hold (release_at, event_id) WHERE NOT is_released AND release_at IS NOT NULL;
CREATE TABLE house_hold_area (
    event_id bigint NOT NULL,
    house_hold_id bigint NOT NULL,
    section integer NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (event_id, house_hold_id, section)
);

-- state: 0 active, 1 released, 2 sold, 3 expired. Prices are fixed when held.
CREATE TABLE hold (
    event_id bigint NOT NULL,
    hold_id bigint NOT NULL,
    account_id bigint NOT NULL,
    channel text NOT NULL,
    state smallint NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
    order_id bigint,
    total bigint NOT NULL CHECK (total >= 0),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (event_id, hold_id)
);
-- For the sweep and for every batch: what is due is swept twice a second, so there is never much of it.
CREATE INDEX hold_due ON hold (expires_at, event_id) WHERE state = 0;

CREATE TABLE hold_item (
    event_id bigint NOT NULL,
    hold_id bigint NOT NULL,
    line integer NOT NULL,
    seat integer,
    section integer,
    quantity integer NOT NULL CHECK (quantity > 0),
    price_level integer NOT NULL,
    price bigint NOT NULL CHECK (price >= 0),
    PRIMARY KEY (event_id, hold_id, line),
    CHECK ((seat IS NULL) <> (section IS NULL)),
    CHECK (seat IS NULL OR quantity = 1)
);

CREATE TABLE sales_order (
    event_id bigint NOT NULL,
    order_id bigint NOT NULL,
    reference text NOT NULL,
    hold_id bigint NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'confirmed', 'partly_refunded', 'refunded', 'cancelled', 'expired')),
    customer_name text,
    customer_email text,
    customer_phone text,
    currency text NOT NULL,
    total bigint NOT NULL CHECK (total >= 0),
    paid bigint NOT NULL DEFAULT 0 CHECK (paid >= 0),
    refunded bigint NOT NULL DEFAULT 0 CHECK (refunded >= 0 AND refunded <= paid),
    account_id bigint NOT NULL,
    channel text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (event_id, order_id),
    CONSTRAINT order_not_overpaid CHECK (paid <= total),
    CONSTRAINT order_confirmed_when_paid CHECK (status NOT IN ('confirmed', 'partly_refunded', 'refunded') OR paid = total)
);
CREATE UNIQUE INDEX sales_order_reference ON sales_order (reference);
CREATE UNIQUE INDEX sales_order_of_hold ON sales_order (event_id, hold_id);
CREATE INDEX sales_order_newest ON sales_order (order_id);
CREATE INDEX sales_order_customer ON sales_order (lower(customer_name) text_pattern_ops);
CREATE INDEX sales_order_email ON sales_order (lower(customer_email) text_pattern_ops);

-- One row a place sold. status: 0 waiting for payment, 1 valid, 2 refunded, 3 replaced, 4 lapsed unpaid.
CREATE TABLE ticket (
    event_id bigint NOT NULL,
    ticket_id bigint NOT NULL,
    order_id bigint NOT NULL,
    line integer NOT NULL,
    seat integer,
    section integer,
    price_level integer NOT NULL,
    price bigint NOT NULL CHECK (price >= 0),
    issue integer NOT NULL DEFAULT 1 CHECK (issue > 0),
    status smallint NOT NULL CHECK (status BETWEEN 0 AND 4),
    readable_code text NOT NULL,
    is_inside boolean NOT NULL DEFAULT false,
    first_admitted_at timestamptz,
    first_admitted_gate text,
    PRIMARY KEY (event_id, ticket_id),
    CHECK ((seat IS NULL) <> (section IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX ticket_of_order ON ticket (event_id, order_id);
CREATE UNIQUE INDEX ticket_readable_code ON ticket (event_id, readable_code);
-- The last line of defence: whatever the code above does, a seat has one living ticket.
CREATE UNIQUE INDEX ticket_one_per_seat ON ticket (event_id, seat) WHERE status IN (0, 1) AND seat IS NOT NULL;

CREATE TABLE payment (
    event_id bigint NOT NULL,
    payment_id bigint NOT NULL,
    order_id bigint NOT NULL,
    method text NOT NULL CHECK (method IN ('cash', 'card', 'voucher', 'comp', 'online')),
    amount bigint NOT NULL CHECK (amount >= 0),
    tendered bigint CHECK (tendered >= amount),
    reference text,
    account_id bigint NOT NULL,
    at timestamptz NOT NULL,
    refunded bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, payment_id),
    CONSTRAINT payment_returned_once CHECK (refunded BETWEEN 0 AND amount)
) WITH (fillfactor = 90);
CREATE INDEX payment_of_order ON payment (event_id, order_id);

-- Money that went back to the tender of a payment.
CREATE TABLE refund (
    event_id bigint NOT NULL,
    refund_id bigint NOT NULL,
    order_id bigint NOT NULL,
    payment_id bigint NOT NULL,
    method text NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    reason text NOT NULL,
    account_id bigint NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (event_id, refund_id)
);
CREATE INDEX refund_of_order ON refund (event_id, order_id);

-- Double entry: the amounts of one posting sum to zero. Rows are never changed. The rows of one drawer (an account) in one
-- event are a chain: numbered without a gap, each with a SHA-256 over itself and the one before (server/ledger).
CREATE TABLE ledger_entry (
    event_id bigint NOT NULL,
    account_id bigint NOT NULL,
    chain_index bigint NOT NULL,
    posting_id bigint NOT NULL,
    line integer NOT NULL,
    order_id bigint NOT NULL,
    ledger text NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    at timestamptz NOT NULL,
    shift_id bigint,
    hash bytea NOT NULL,
    PRIMARY KEY (event_id, account_id, chain_index)
);
CREATE INDEX ledger_of_shift ON ledger_entry (shift_id) WHERE shift_id IS NOT NULL;

-- Where each chain ends.
CREATE TABLE ledger_chain (
    event_id bigint NOT NULL,
    account_id bigint NOT NULL,
    length bigint NOT NULL,
    head bytea NOT NULL,
    PRIMARY KEY (event_id, account_id)
) WITH (fillfactor = 50);

-- Audit trail and outbox: one row a change, in the transaction of the change. data holds no name, mail or phone.
CREATE TABLE event_log (
    event_id bigint NOT NULL,
    version bigint NOT NULL,
    type text NOT NULL,
    subject text NOT NULL,
    actor_id bigint NOT NULL,
    channel text NOT NULL,
    at timestamptz NOT NULL,
    data jsonb NOT NULL,
    PRIMARY KEY (event_id, version)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME;
END $$;
CREATE TRIGGER event_log_append_only BEFORE UPDATE OR DELETE ON event_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_append_only BEFORE UPDATE OR DELETE ON refund FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The outcome of a mutation, under its caller's key; event_id 0 for those that belong to no event.
CREATE TABLE idempotency (
    event_id bigint NOT NULL,
    account_id bigint NOT NULL,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
    request_hash bytea NOT NULL,
    status smallint NOT NULL,
    reply text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, account_id, key)
);
CREATE INDEX idempotency_age ON idempotency (created_at);
