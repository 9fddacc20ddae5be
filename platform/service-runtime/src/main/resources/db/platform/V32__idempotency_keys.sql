-- What was asked with which Idempotency-Key, so that a key that is sent again with another request
-- is refused and no entry is lost (R17).
create table idempotency_key (
    digest      bytea primary key,
    fingerprint bytea not null,
    entry       uuid,
    used_on     date not null
);
create index idempotency_key_by_day on idempotency_key (used_on);
comment on table idempotency_key is
    'Written in the transaction of what was asked; forgotten after 90 days.';
comment on column idempotency_key.digest is 'SHA-256 of the person and the key.';
comment on column idempotency_key.fingerprint is
    'SHA-256 of the operation, the path with its query and the body, its members in order.';
