-- What an event's tickets, receipts and reports look like on paper, where it is not what the till prints by itself. The
-- server checks a layout before it gets here; the database bounds its size once more.
CREATE TABLE ticket_layout (
    event_id bigint NOT NULL REFERENCES event (id),
    slug text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    layout jsonb NOT NULL CHECK (jsonb_typeof(layout) = 'object' AND octet_length(layout::text) <= 262144),
    version bigint NOT NULL CHECK (version > 0),
    changed_at timestamptz NOT NULL DEFAULT now(),
    account_id bigint NOT NULL REFERENCES account (id),
    PRIMARY KEY (event_id, slug)
);
