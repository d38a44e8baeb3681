-- Since when an account is disabled: its access tokens end then, not when their time is over.
ALTER TABLE account ADD COLUMN disabled_at timestamptz;
UPDATE account SET disabled_at = now() WHERE is_disabled;
CREATE INDEX account_disabled ON account (disabled_at) WHERE disabled_at IS NOT NULL;

-- Whoever sets the one sets the other, by whatever statement.
CREATE FUNCTION note_disabled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.is_disabled IS DISTINCT FROM OLD.is_disabled THEN
        NEW.disabled_at := CASE WHEN NEW.is_disabled THEN now() END;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER account_note_disabled BEFORE UPDATE OF is_disabled ON account FOR EACH ROW EXECUTE FUNCTION note_disabled();
