-- Level x type, fees and taxes. A version of a price book never changes; event.price_book says which one counts, so that
-- places keep the price they were held for and everybody can see what prices were.
CREATE TABLE price_book (
    event_id bigint NOT NULL REFERENCES event (id),
    version bigint NOT NULL CHECK (version > 0),
    book jsonb NOT NULL,
    account_id bigint REFERENCES account (id), -- none: the server itself, following a tax rate
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, version)
);
CREATE TRIGGER price_book_append_only BEFORE UPDATE OR DELETE ON price_book FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE event ADD price_book bigint NOT NULL DEFAULT 1;
INSERT INTO price_book (event_id, version, book)
SELECT e.id, 1, jsonb_build_object(
    'eventId', e.id, 'version', 1, 'currency', e.currency, 'region', '',
    'priceTypes', jsonb_build_array(jsonb_build_object('id', 1, 'name', 'Adult', 'code', 'A')),
    'prices', coalesce((SELECT jsonb_agg(jsonb_build_object('priceLevel', l.level, 'priceType', 1,
                            'price', jsonb_build_object('amount', l.price, 'currency', e.currency)) ORDER BY l.level)
                        FROM event_price_level l WHERE l.event_id = e.id), '[]'),
    'fees', '[]'::jsonb, 'taxes', '[]'::jsonb)
FROM event e;

-- Rates in parts per million, by ISO 3166 region; an event has those of its region and of the ones around it.
CREATE TABLE tax_rate (
    tax_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region text NOT NULL CHECK (region ~ '^[A-Z]{2}(-[A-Z0-9]{1,8})*$'),
    name text NOT NULL,
    rate integer NOT NULL CHECK (rate BETWEEN 0 AND 1000000),
    is_included boolean NOT NULL,
    is_on_tickets boolean NOT NULL,
    is_on_fees boolean NOT NULL,
    valid_from timestamptz,
    valid_until timestamptz,
    account_id bigint NOT NULL REFERENCES account (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (valid_until > valid_from)
);
CREATE INDEX tax_rate_region ON tax_rate (region);

-- Codes that lower prices. used counts the places that have it, in carts too; the event's inventory row guards it.
CREATE TABLE discount (
    event_id bigint NOT NULL REFERENCES event (id),
    discount_id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    code text NOT NULL CHECK (code = upper(code)),
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('percent', 'amount', 'price')),
    value bigint NOT NULL CHECK (value >= 0),
    max_places integer CHECK (max_places > 0),
    max_per_order integer CHECK (max_per_order > 0),
    min_places integer NOT NULL DEFAULT 1 CHECK (min_places > 0),
    valid_from timestamptz,
    valid_until timestamptz,
    price_levels integer[] NOT NULL DEFAULT '{}',
    price_types integer[] NOT NULL DEFAULT '{}',
    sections integer[] NOT NULL DEFAULT '{}',
    seats integer[] NOT NULL DEFAULT '{}',
    is_active boolean NOT NULL DEFAULT true,
    used integer NOT NULL DEFAULT 0 CHECK (used >= 0),
    account_id bigint NOT NULL REFERENCES account (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, discount_id),
    CONSTRAINT discount_within_limit CHECK (used <= max_places)
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX discount_code ON discount (event_id, code);

-- What a place costs is price; parts tells how it came from the face price, absent where both are the same.
ALTER TABLE hold ADD discount_id bigint;
ALTER TABLE hold_item ADD price_type integer NOT NULL DEFAULT 1, ADD parts jsonb;
ALTER TABLE ticket ADD price_type integer NOT NULL DEFAULT 1, ADD parts jsonb;
-- Fees of refunded tickets that the house keeps: paid - refunded is the worth of the valid tickets and this.
ALTER TABLE sales_order ADD kept bigint NOT NULL DEFAULT 0 CHECK (kept >= 0);

-- Money held for whoever knows the code, of which only a hash is kept.
CREATE TABLE gift_voucher (
    voucher_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code_hash bytea NOT NULL UNIQUE,
    ends_with text NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    worth bigint NOT NULL CHECK (worth > 0),
    balance bigint NOT NULL,
    is_blocked boolean NOT NULL DEFAULT false,
    block_reason text,
    method text NOT NULL CHECK (method IN ('cash', 'card', 'gift')),
    reference text,
    valid_until timestamptz,
    account_id bigint NOT NULL REFERENCES account (id),
    issued_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT voucher_never_overdrawn CHECK (balance BETWEEN 0 AND worth)
) WITH (fillfactor = 70);
ALTER TABLE payment ADD voucher_id bigint;
CREATE INDEX payment_of_voucher ON payment (voucher_id) WHERE voucher_id IS NOT NULL;
