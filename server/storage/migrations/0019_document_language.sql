-- A document says the same whenever it is printed again: so it keeps the language it was issued in, and who the house was
-- then. Without a sender: issued before that was kept.
ALTER TABLE invoice ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2}$'), ADD COLUMN sender text;
ALTER TABLE credit_note ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2}$'), ADD COLUMN sender text;
