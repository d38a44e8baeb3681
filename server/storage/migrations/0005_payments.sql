-- Payments asked of an outside party. The row is written before the outside is asked and says at every moment what is
-- known, so that a crash between any two steps loses nothing: whoever comes next asks outside and goes on from here.
--   started     written; of an online payment nothing was taken, a terminal may be at it
--   unknown     asked for the money, no definite answer yet
--   approved    the outside has taken the money; the order does not have it yet
--   declined    the outside says no, for good (should it later say yes after all, it becomes approved)
--   recorded    the order has the payment (payment_id)
--   refunding   the outside took the money, but the order could not; it must go back
--   refunded    it went back
CREATE TABLE payment_attempt (
    event_id bigint NOT NULL,
    attempt_id bigint NOT NULL,
    order_id bigint NOT NULL,
    method text NOT NULL CHECK (method IN ('card', 'online')),
    amount bigint NOT NULL CHECK (amount > 0),
    currency text NOT NULL,
    state text NOT NULL DEFAULT 'started'
        CHECK (state IN ('started', 'unknown', 'approved', 'declined', 'recorded', 'refunding', 'refunded')),
    -- The idempotency key toward the outside, and how the outside's webhooks name the attempt.
    outside_key text NOT NULL,
    -- What the customer's browser was given by the gateway in place of the card. Forgotten once the attempt is decided.
    method_token text,
    reference text,
    reason text,
    payment_id bigint,
    refund_reference text,
    account_id bigint NOT NULL,
    decided_by bigint, -- the person who said what a terminal had said, or that money was given back by hand
    channel text NOT NULL,
    client_key text NOT NULL,
    request_hash bytea NOT NULL,
    -- When the resolver looks at it next; also its lease while it does. NULL: it waits for a person, or is over.
    due_at timestamptz,
    looks integer NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, attempt_id),
    CONSTRAINT payment_attempt_recorded_as CHECK ((state = 'recorded') = (payment_id IS NOT NULL)),
    CONSTRAINT payment_attempt_taken_as CHECK (state IN ('started', 'unknown', 'declined') OR reference IS NOT NULL)
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX payment_attempt_outside_key ON payment_attempt (outside_key);
CREATE UNIQUE INDEX payment_attempt_client_key ON payment_attempt (event_id, account_id, client_key);
-- While one payment of an order is undecided no second one is asked for: the customer would pay twice.
CREATE UNIQUE INDEX payment_attempt_one_open ON payment_attempt (event_id, order_id) WHERE state IN ('started', 'unknown', 'approved');
CREATE UNIQUE INDEX payment_attempt_payment ON payment_attempt (event_id, payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX payment_attempt_due ON payment_attempt (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX payment_attempt_open ON payment_attempt (event_id, attempt_id) WHERE state IN ('started', 'unknown', 'approved', 'refunding');

-- What a refund of an order owes to a payment made online, until the gateway has given it back. A trigger writes it in the
-- transaction of the refund: neither can be there without the other. state: due; returned; by_hand when the gateway refuses
-- for good and a person has to see to it.
CREATE TABLE payment_return (
    event_id bigint NOT NULL,
    refund_id bigint NOT NULL,
    order_id bigint NOT NULL,
    payment_id bigint NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    state text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'returned', 'by_hand')),
    outside_key text NOT NULL DEFAULT 'foyer_return_' || replace(gen_random_uuid()::text, '-', ''),
    reference text,
    reason text,
    decided_by bigint,
    due_at timestamptz DEFAULT now(),
    looks integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, refund_id),
    CONSTRAINT payment_return_scheduled CHECK ((state = 'due') = (due_at IS NOT NULL))
) WITH (fillfactor = 70);
CREATE INDEX payment_return_due ON payment_return (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX payment_return_open ON payment_return (event_id, refund_id) WHERE state <> 'returned';

CREATE FUNCTION owe_online_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO payment_return (event_id, refund_id, order_id, payment_id, amount)
    VALUES (NEW.event_id, NEW.refund_id, NEW.order_id, NEW.payment_id, NEW.amount);
    RETURN NULL;
END $$;
CREATE TRIGGER refund_of_online AFTER INSERT ON refund FOR EACH ROW WHEN (NEW.method = 'online') EXECUTE FUNCTION owe_online_refund();
