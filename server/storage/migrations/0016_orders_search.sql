-- Finding orders by what a customer says at the window, and who the customer is.

-- A name as it is compared: without case and accents, and Mueller is Müller. The first part of a name gives the first part
-- of what this makes of it, so that a search may end anywhere. Functions of one expression: they are written into the
-- index and the queries, and cost no call.
CREATE FUNCTION order_fold(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT replace(replace(replace(
        CASE WHEN octet_length(said) = length(said) THEN lower(said) -- most names
             ELSE replace(translate(normalize(lower(said), NFD),
                      U&'øłđðħıæœþ\0300\0301\0302\0303\0304\0305\0306\0307\0308\0309\030A\030B\030C\030D\030E\030F\0310\0311\0312\0313\0314\031B\0323\0324\0325\0326\0327\0328\0329\032A\032B\032C\032D\032E\032F\0330\0331', -- and marks
                      'olddhiaot'), 'ß', 'ss') END,
        'ae', 'a'), 'oe', 'o'), 'ue', 'u')
$$;
CREATE FUNCTION order_words(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_to_array(translate(public.order_fold(left(said, 200)), E'-\'.,;:/()&"’_+!?*@#%\\\t\n', repeat(' ', 23)), ' ')
$$;
-- A phone number counts from its end: "#", then the digits the other way round.
CREATE FUNCTION order_phone(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT '#' || reverse(right(regexp_replace(said, '[^0-9]', '', 'g'), 20))
$$;
-- What an order is found by: each word of the name, the mail address, the phone number.
CREATE FUNCTION order_terms(name text, email text, phone text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_remove(coalesce(public.order_words(name), '{}') || coalesce(lower(left(btrim(email), 254)), '')
                                          || coalesce(public.order_phone(phone), ''), ''))
$$;
-- What is looked for: words that a name has all of, or the beginning of a mail address, or the end of a phone number.
CREATE FUNCTION order_wish(words text, is_beginning boolean, email text, phone text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT nullif(concat_ws(' | ',
        (SELECT '(' || string_agg('''' || w || CASE WHEN is_beginning THEN ''':*' ELSE '''' END, ' & ') || ')'
         FROM unnest(public.order_words(words)) AS w WHERE w <> ''),
        '''' || replace(replace(lower(email), '\', '\\'), '''', '''''') || ''':*',
        '''' || public.order_phone(phone) || ''':*'), '')::tsquery
$$;
-- The orders of one customer: this mail address, or this end of a phone number.
CREATE FUNCTION order_customer(email text, phone text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT nullif(concat_ws(' | ',
        '''' || replace(replace(lower(email), '\', '\\'), '''', '''''') || '''',
        '''' || public.order_phone(phone) || ''':*'), '')::tsquery
$$;

-- One index for all three, and none of an order that names nobody: such a sale costs less than it did. New entries wait in a
-- short list until they are many, which makes an order that names somebody no dearer than with the indexes this replaces.
CREATE INDEX sales_order_terms ON sales_order USING gin (order_terms(customer_name, customer_email, customer_phone))
    WITH (gin_pending_list_limit = 512)
    WHERE customer_name IS NOT NULL OR customer_email IS NOT NULL OR customer_phone IS NOT NULL;
DROP INDEX sales_order_customer;
DROP INDEX sales_order_email;
-- The beginning of a reference needs the order of its bytes.
DROP INDEX sales_order_reference;
CREATE UNIQUE INDEX sales_order_reference ON sales_order (reference text_pattern_ops);

-- Tickets that were handed out later than they were sold.
CREATE TABLE order_collected (
    event_id bigint NOT NULL,
    collection_id bigint GENERATED ALWAYS AS IDENTITY,
    order_id bigint NOT NULL,
    note text CHECK (length(note) <= 200),
    account_id bigint NOT NULL REFERENCES account (id),
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, collection_id)
);
CREATE INDEX order_collected_of_order ON order_collected (event_id, order_id);
CREATE TRIGGER order_collected_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_collected
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A customer whom somebody wrote about, known by mail addresses and phone numbers. Orders are not linked: they are found by
-- the same mail or phone, so that a sale writes nothing for it.
CREATE TABLE customer (
    customer_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE customer_contact (
    kind text NOT NULL CHECK (kind IN ('email', 'phone')),
    value text NOT NULL CHECK (value <> ''), -- as server/customers makes it alike
    customer_id bigint NOT NULL REFERENCES customer (customer_id),
    PRIMARY KEY (kind, value)
);
CREATE INDEX customer_contact_of ON customer_contact (customer_id);
CREATE TABLE customer_note (
    note_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer (customer_id),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    account_id bigint NOT NULL REFERENCES account (id),
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX customer_note_of ON customer_note (customer_id, note_id);
CREATE TRIGGER customer_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON customer_note
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
