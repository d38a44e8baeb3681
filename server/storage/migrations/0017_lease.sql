-- A till's lease: places of one event it may sell while it does not reach the server, each with a ticket made beforehand.
ALTER TABLE event ADD COLUMN lease_size smallint NOT NULL DEFAULT 0 CHECK (lease_size BETWEEN 0 AND 40); -- places a till; 0: none

-- Its seats are blocked and have the lease's id as their house_hold_id, though no house hold has it: nobody can release them.
CREATE TABLE lease (
    event_id bigint NOT NULL,
    lease_id bigint NOT NULL,
    device text NOT NULL CHECK (length(device) BETWEEN 1 AND 64),
    till text NOT NULL CHECK (length(till) BETWEEN 1 AND 64),
    account_id bigint NOT NULL, -- who took it or topped it up last
    first_book bigint NOT NULL, -- the versions of the price book it was given lie between these
    price_book bigint NOT NULL CHECK (price_book >= first_book),
    is_open boolean NOT NULL,
    taken_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    given_up_at timestamptz,
    given_up_by bigint,
    reason text CHECK (length(reason) BETWEEN 1 AND 200),
    PRIMARY KEY (event_id, lease_id),
    CONSTRAINT lease_given_up CHECK (num_nonnulls(given_up_at, given_up_by, reason) IN (0, 3) AND (given_up_at IS NULL OR NOT is_open))
);
CREATE UNIQUE INDEX lease_of_device ON lease (event_id, device) WHERE is_open;
CREATE INDEX lease_newest ON lease (event_id, is_open, lease_id);

-- Tickets of a lease are rows from the beginning, so that doors admit paper whose sale is not handed in yet.
-- status: 5 leased, 6 returned (dead for ever), 7 given up (a sale of it may still be handed in).
ALTER TABLE ticket
    DROP CONSTRAINT ticket_status_check,
    ALTER COLUMN order_id DROP NOT NULL,
    ADD COLUMN lease_id bigint,
    ADD CONSTRAINT ticket_status_check CHECK (status BETWEEN 0 AND 7),
    ADD CONSTRAINT ticket_of_order_or_lease CHECK (CASE WHEN status < 5 THEN order_id IS NOT NULL ELSE order_id IS NULL AND lease_id IS NOT NULL END);
CREATE INDEX ticket_of_lease ON ticket (event_id, lease_id) WHERE lease_id IS NOT NULL;
DROP INDEX ticket_one_per_seat;
CREATE UNIQUE INDEX ticket_one_per_seat ON ticket (event_id, seat) WHERE status IN (0, 1, 5) AND seat IS NOT NULL;
