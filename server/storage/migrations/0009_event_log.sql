-- The log in months: old ones can be put away whole, and writing stays in an index that fits into memory. The key has to
-- hold `at`, so that a version is there once is guaranteed by the lock on the event's inventory row alone; `verify` looks.
ALTER TABLE event_log RENAME TO event_log_before;
ALTER INDEX event_log_pkey RENAME TO event_log_before_pkey;
CREATE TABLE event_log (
    event_id bigint NOT NULL,
    version bigint NOT NULL,
    type text NOT NULL,
    subject text NOT NULL,
    actor_id bigint NOT NULL,
    channel text NOT NULL,
    at timestamptz NOT NULL,
    data jsonb NOT NULL,
    PRIMARY KEY (event_id, version, at)
) PARTITION BY RANGE (at);
-- A row of a month that nobody made has a place too, wherever the clock may jump: no sale fails for want of a month.
CREATE TABLE event_log_rest PARTITION OF event_log DEFAULT;

-- A trigger for statements is not inherited: each month has its own for whoever names it directly.
CREATE TRIGGER event_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log_rest
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_not_emptied BEFORE TRUNCATE ON refund FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_not_emptied BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER admission_not_emptied BEFORE TRUNCATE ON admission FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER cash_movement_not_emptied BEFORE TRUNCATE ON cash_movement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Makes the month of that day (UTC) if there is none. False when rows of it lie in the rest already: they stay there, for
-- rows of the log are not moved. Attached rather than made in place: that would lock out all who write and read.
CREATE FUNCTION event_log_make_month(day date) RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    month timestamp := date_trunc('month', day::timestamp);
    name text := 'event_log_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass('public.' || name) IS NOT NULL THEN
        RETURN true;
    END IF;
    EXECUTE format('CREATE TABLE public.%I (LIKE public.event_log INCLUDING CONSTRAINTS)', name);
    EXECUTE format('CREATE TRIGGER event_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public.%I'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', name);
    EXECUTE format('ALTER TABLE public.event_log ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)', name,
                   month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
    RETURN true;
EXCEPTION WHEN check_violation THEN
    RETURN false;
END $$;
REVOKE ALL ON FUNCTION event_log_make_month(date) FROM PUBLIC;

-- Makes this month and so many that follow by the database's clock; gives how many of them there are now. Runs as the owner
-- of the log, for the server's own role may make no table. Attaching waits for who reads the rest (a backup, say), and others would
-- queue behind: it gives up at once, there is a month's time to try again.
CREATE FUNCTION event_log_ahead(months integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET lock_timeout = '300ms' AS $$
DECLARE
    there integer := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(4706574); -- servers take turns
    FOR i IN 0 .. least(greatest(months, 0), 24) LOOP
        IF public.event_log_make_month(((now() AT TIME ZONE 'UTC')::date + i * interval '1 month')::date) THEN
            there := there + 1;
        END IF;
    END LOOP;
    RETURN there;
END $$;
REVOKE ALL ON FUNCTION event_log_ahead(integer) FROM PUBLIC;

SELECT event_log_make_month(day)
FROM (SELECT DISTINCT date_trunc('month', at AT TIME ZONE 'UTC')::date AS day FROM event_log_before ORDER BY 1 DESC LIMIT 240) AS months;
SELECT event_log_ahead(3);
INSERT INTO event_log (event_id, version, type, subject, actor_id, channel, at, data)
SELECT event_id, version, type, subject, actor_id, channel, at, data FROM event_log_before;
DROP TABLE event_log_before;
