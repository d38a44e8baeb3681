-- The barest sale anybody could call one: lock two seats, mark them, an order, its two items, in one transaction. No hold,
-- payment, ledger, log, key or idempotency, and nothing shared by two sales: for the reader, as an upper end.
-- Takes the same -D as pgbench_sale.sql; its tables are in pgbench_bare_tables.sql.
\set n :n + 1
\set sale :client_id + :n * :clients
\set event :first + :sale / (:pairs * :spread) * :spread + :sale % :spread
\set seat 2 * (:sale / :spread % :pairs)
\set order :base + :sale

BEGIN;
SELECT state FROM bare.seat WHERE event_id = :event AND seat IN (:seat, :seat + 1) ORDER BY seat FOR UPDATE;
UPDATE bare.seat SET state = 2, order_id = :order WHERE event_id = :event AND seat IN (:seat, :seat + 1);
INSERT INTO bare.sales_order (order_id, event_id, total, created_at) VALUES (:order, :event, 9000, now());
INSERT INTO bare.item (order_id, line, event_id, seat, price) VALUES (:order::bigint, 1, :event, :seat, 4500), (:order, 2, :event, :seat + 1, 4500);
COMMIT;
