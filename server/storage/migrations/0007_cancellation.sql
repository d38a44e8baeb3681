-- An event that does not take place: every order gets its money back. One row an event, worked off in the background; who
-- works on it holds a lease, so that a server that dies is followed by another.
CREATE TABLE event_cancellation (
    event_id bigint PRIMARY KEY REFERENCES event (id),
    reason text NOT NULL,
    account_id bigint NOT NULL REFERENCES account (id),
    account_name text NOT NULL,
    total integer NOT NULL,
    failed integer NOT NULL DEFAULT 0,
    last_order bigint NOT NULL DEFAULT 0,
    last_problem text,
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    lease_until timestamptz
);
CREATE INDEX event_cancellation_open ON event_cancellation (event_id) WHERE finished_at IS NULL;
