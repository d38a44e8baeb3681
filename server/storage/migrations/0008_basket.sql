-- One sale over several events. A basket is its orders (sales_order.basket_id), one an event; it belongs to no event itself.
CREATE TABLE basket (
    basket_id bigint PRIMARY KEY,
    reference text NOT NULL,
    account_id bigint NOT NULL,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    orders integer NOT NULL CHECK (orders BETWEEN 2 AND 20),
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX basket_reference ON basket (reference);

-- Partial: an ordinary sale pays nothing for it.
ALTER TABLE sales_order ADD COLUMN basket_id bigint REFERENCES basket (basket_id);
CREATE UNIQUE INDEX sales_order_of_basket ON sales_order (basket_id, event_id) WHERE basket_id IS NOT NULL;

-- What the customer paid once for several orders is a payment in each of them; the parts share a number.
ALTER TABLE payment ADD COLUMN payment_group bigint;
