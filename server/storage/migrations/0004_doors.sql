-- Every scan that named a ticket of ours, admitted or not; the doors' own append-only trail.
CREATE TABLE admission (
    event_id bigint NOT NULL,
    admission_id bigint GENERATED ALWAYS AS IDENTITY,
    ticket_id bigint NOT NULL,
    direction text NOT NULL CHECK (direction IN ('in', 'out')),
    result text NOT NULL,
    gate text,
    device text,
    at timestamptz NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    account_id bigint NOT NULL,
    PRIMARY KEY (event_id, admission_id)
);
CREATE INDEX admission_of_ticket ON admission (event_id, ticket_id);
CREATE TRIGGER admission_append_only BEFORE UPDATE OR DELETE ON admission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
