-- One sale of two seats as plain transactions, statement by statement: one for the hold, one for the sale. It writes the
-- rows that the booking engine writes for the same sale (server/booking/BookingRepository.cpp); `bench onsale --compare`
-- counts the rows of both table by table and runs `verify` over what this script wrote, so a difference is found.
--
-- Kind to this script: rows of one table go in one statement; and only the event's row, the seats and the hold are read,
-- not the keys, prices and states that the engine reads as well.
--
-- Given with -D: first event, spread, pairs (seats / 2), clients, account, base of the ids, length of the two kept
-- replies, and n = -1. Counts sales as SeatSource does in server/bench.
\set n :n + 1
\set sale :client_id + :n * :clients
\set event :first + :sale / (:pairs * :spread) * :spread + :sale % :spread
\set seat 2 * (:sale / :spread % :pairs)
\set hold :base + 8 * :sale
\set order :hold + 1
\set ticket :hold + 2
\set payment :hold + 4

BEGIN;
SELECT version AS v FROM inventory WHERE event_id = :event FOR UPDATE \gset
SELECT state, price_level FROM seat WHERE event_id = :event AND seat IN (:seat, :seat + 1) ORDER BY seat FOR UPDATE;
UPDATE seat SET state = 1, hold_id = :hold WHERE event_id = :event AND seat IN (:seat, :seat + 1);
INSERT INTO hold (event_id, hold_id, account_id, channel, state, total, created_at, expires_at) VALUES (:event, :hold, :account, 'window', 0, 9000, now(), now() + interval '300 s');
INSERT INTO hold_item (event_id, hold_id, line, seat, quantity, price_level, price) VALUES (:event, :hold, 1, :seat, 1, 1, 4500), (:event, :hold, 2, :seat + 1, 1, 1, 4500);
INSERT INTO event_log (event_id, version, type, subject, actor_id, channel, at, data) VALUES (:event, :v + 1, 'hold.created', 'holds/' || :hold::bigint, :account, 'window', now(), format('{"holdId":%s,"total":9000,"items":[{"priceLevel":1,"price":4500,"seat":%s},{"priceLevel":1,"price":4500,"seat":%s}]}', :hold::bigint, :seat::int, :seat::int + 1)::jsonb);
UPDATE inventory SET version = :v + 1, available = available - 2 WHERE event_id = :event;
INSERT INTO idempotency (event_id, account_id, key, request_hash, status, reply) VALUES (:event, :account, 'h-' || :hold::bigint, sha256(int8send(:hold::bigint)), 201, rpad('{', :hold_reply, '.'));
COMMIT;

BEGIN;
SELECT version AS v FROM inventory WHERE event_id = :event FOR UPDATE \gset
SELECT h.state, h.expires_at, i.seat, i.price FROM hold h JOIN hold_item i ON i.event_id = h.event_id AND i.hold_id = h.hold_id WHERE h.event_id = :event AND h.hold_id = :hold;
SELECT state, hold_id FROM seat WHERE event_id = :event AND seat IN (:seat, :seat + 1) ORDER BY seat FOR UPDATE;
UPDATE seat SET state = 2, hold_id = NULL, ticket_id = :ticket::bigint + seat - :seat WHERE event_id = :event AND seat IN (:seat, :seat + 1);
UPDATE hold SET state = 2, order_id = :order WHERE event_id = :event AND hold_id = :hold;
INSERT INTO sales_order (event_id, order_id, reference, hold_id, status, currency, total, paid, account_id, channel, created_at) VALUES (:event, :order, reverse(lpad(to_hex(:order::bigint), 10, '0')), :hold, 'confirmed', 'EUR', 9000, 9000, :account, 'window', now());
INSERT INTO ticket (event_id, ticket_id, order_id, line, seat, price_level, price, status, readable_code) VALUES (:event, :ticket::bigint, :order::bigint, 1, :seat, 1, 4500, 1, reverse(lpad(to_hex(:ticket::bigint), 12, '0'))), (:event, :ticket::bigint + 1, :order::bigint, 2, :seat + 1, 1, 4500, 1, reverse(lpad(to_hex(:ticket::bigint + 1), 12, '0')));
INSERT INTO payment (event_id, payment_id, order_id, method, amount, account_id, at) VALUES (:event, :payment, :order, 'cash', 9000, :account, now());
WITH t AS (SELECT date_trunc('milliseconds', now()) AS at, (extract(epoch FROM date_trunc('milliseconds', now())) * 1000)::bigint AS ms), c AS (SELECT coalesce(max(length), 0) AS n, coalesce((array_agg(head))[1], decode(repeat('00', 32), 'hex')) AS h FROM ledger_chain WHERE event_id = :event AND account_id = :account), e1 AS (SELECT sha256(c.h || convert_to(format('%s|%s|%s|1|%s|9000|%s|0|cash|EUR', :event::bigint, :account::bigint, :payment::bigint, :order::bigint, t.ms), 'UTF8')) AS h FROM c, t), e2 AS (SELECT sha256(e1.h || convert_to(format('%s|%s|%s|2|%s|-9000|%s|0|customer|EUR', :event::bigint, :account::bigint, :payment::bigint, :order::bigint, t.ms), 'UTF8')) AS h FROM e1, t), e3 AS (SELECT sha256(e2.h || convert_to(format('%s|%s|%s|1|%s|9000|%s|0|customer|EUR', :event::bigint, :account::bigint, :order::bigint, :order::bigint, t.ms), 'UTF8')) AS h FROM e2, t), e4 AS (SELECT sha256(e3.h || convert_to(format('%s|%s|%s|2|%s|-9000|%s|0|ticket_revenue|EUR', :event::bigint, :account::bigint, :order::bigint, :order::bigint, t.ms), 'UTF8')) AS h FROM e3, t), w AS (INSERT INTO ledger_entry (event_id, account_id, chain_index, posting_id, line, order_id, ledger, amount, currency, at, hash) SELECT :event::bigint, :account::bigint, c.n + v.i, v.posting, v.line, :order::bigint, v.ledger, v.amount, 'EUR', t.at, v.h FROM c, t, e1, e2, e3, e4, LATERAL (VALUES (1, :payment::bigint, 1, 'cash', 9000, e1.h), (2, :payment::bigint, 2, 'customer', -9000, e2.h), (3, :order::bigint, 1, 'customer', 9000, e3.h), (4, :order::bigint, 2, 'ticket_revenue', -9000, e4.h)) AS v (i, posting, line, ledger, amount, h)) INSERT INTO ledger_chain (event_id, account_id, length, head) SELECT :event::bigint, :account::bigint, c.n + 4, e4.h FROM c, e4 ON CONFLICT (event_id, account_id) DO UPDATE SET length = excluded.length, head = excluded.head;
INSERT INTO event_log (event_id, version, type, subject, actor_id, channel, at, data) VALUES (:event, :v + 1, 'order.confirmed', 'orders/' || :order::bigint, :account, 'window', now(), format('{"orderId":%s,"holdId":%s,"total":9000,"tickets":[{"ticketId":%s,"price":4500,"seat":%s},{"ticketId":%s,"price":4500,"seat":%s}],"payments":[{"paymentId":%s,"method":"cash","amount":9000}]}', :order::bigint, :hold::bigint, :ticket::bigint, :seat::int, :ticket::bigint + 1, :seat::int + 1, :payment::bigint)::jsonb);
UPDATE inventory SET version = :v + 1 WHERE event_id = :event;
INSERT INTO idempotency (event_id, account_id, key, request_hash, status, reply) VALUES (:event, :account, 's-' || :hold::bigint, sha256(int8send(:order::bigint)), 201, rpad('{', :sale_reply, '.'));
COMMIT;
