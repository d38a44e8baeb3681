-- Tables of pgbench_bare.sql, made anew for each run from the seats of the events it is to sell.
DROP SCHEMA IF EXISTS bare CASCADE;
CREATE SCHEMA bare;
CREATE TABLE bare.seat (event_id bigint, seat integer, state smallint NOT NULL, order_id bigint, PRIMARY KEY (event_id, seat)) WITH (fillfactor = 70);
CREATE TABLE bare.sales_order (order_id bigint PRIMARY KEY, event_id bigint NOT NULL, total bigint NOT NULL, created_at timestamptz NOT NULL);
CREATE TABLE bare.item (order_id bigint, line integer, event_id bigint NOT NULL, seat integer NOT NULL, price bigint NOT NULL, PRIMARY KEY (order_id, line));
