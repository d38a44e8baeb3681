-- People who may sign in, their refresh tokens, and the secrets of the installation.
CREATE TABLE account (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('customer', 'seller', 'door', 'organizer', 'admin')),
    password_hash text NOT NULL,
    is_disabled boolean NOT NULL DEFAULT false,
    failed_attempts integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX account_email_once ON account (lower(email));

-- One row a token ever given out; a family is everything that came from one sign-in.
CREATE TABLE refresh_token (
    token_hash bytea PRIMARY KEY,
    family bytea NOT NULL,
    account_id bigint NOT NULL REFERENCES account (id),
    issued_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz
);
CREATE INDEX refresh_token_family ON refresh_token (family);
CREATE INDEX refresh_token_expiry ON refresh_token (expires_at);

-- Private keys made on first start: access tokens (RS256), tickets (Ed25519), the TLS certificate.
CREATE TABLE secret (
    name text PRIMARY KEY,
    value bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
