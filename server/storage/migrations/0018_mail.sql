-- Mails to customers, as jobs: taken by one server at a time under a lease, tried again with growing pauses, kept as
-- evidence of what was sent to whom.
CREATE TABLE mail (
    mail_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id bigint NOT NULL,
    order_id bigint NOT NULL,
    recipient text NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
    account_id bigint NOT NULL REFERENCES account (id),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
    tries integer NOT NULL DEFAULT 0,
    queued_at timestamptz NOT NULL DEFAULT now(),
    next_try_at timestamptz NOT NULL DEFAULT now(), -- while a server tries, when another one may
    sent_at timestamptz,
    problem text
);
CREATE INDEX mail_due ON mail (next_try_at) WHERE state = 'waiting';
CREATE INDEX mail_of_order ON mail (event_id, order_id);
