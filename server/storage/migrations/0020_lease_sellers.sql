-- Who took or topped up a lease: a sale made from it without the server may be any of theirs, whoever hands it in later.
ALTER TABLE lease ADD COLUMN sellers bigint[] NOT NULL DEFAULT '{}';
UPDATE lease SET sellers = ARRAY[account_id];
