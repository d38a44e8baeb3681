-- Venues, the versions of their plans, and what is on.
CREATE TABLE venue (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- A plan version never changes; a redrawn venue gets a new one. The plan is the native JSON format, zlib-compressed.
CREATE TABLE venue_plan (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    venue_id bigint NOT NULL REFERENCES venue (id),
    capacity integer NOT NULL CHECK (capacity > 0),
    plan bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    venue_plan_id bigint NOT NULL REFERENCES venue_plan (id),
    name text NOT NULL,
    description text NOT NULL DEFAULT '',
    category text NOT NULL DEFAULT '',
    venue_name text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    doors_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'on_sale', 'off_sale', 'cancelled', 'completed')),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    capacity integer NOT NULL CHECK (capacity > 0),
    version bigint NOT NULL DEFAULT 1,
    demo_key text UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    search tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', venue_name), 'B')
        || setweight(to_tsvector('simple', description), 'C')) STORED,
    CHECK (doors_at <= starts_at AND starts_at <= ends_at)
);
CREATE INDEX event_start ON event (starts_at, id);
CREATE INDEX event_search ON event USING gin (search);

CREATE TABLE event_price_level (
    event_id bigint NOT NULL REFERENCES event (id),
    level integer NOT NULL CHECK (level > 0),
    name text NOT NULL,
    colour text NOT NULL,
    price bigint NOT NULL CHECK (price >= 0),
    PRIMARY KEY (event_id, level)
);
