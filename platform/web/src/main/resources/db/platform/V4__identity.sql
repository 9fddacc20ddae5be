-- The identity provider's public keys, so that this service starts and goes on without it. No
-- secret is in here: private and shared keys are never kept.
create table identity_keys (
    issuer     text primary key,
    jwks       jsonb not null,
    fetched_at timestamptz not null
);
