-- From what secrets follow that are shown once: with the key of a request, so that the answer to a
-- request that is sent again shows the same (R17).
create table entry_secret (
    one    boolean primary key default true check (one),
    secret bytea   not null
);
comment on table entry_secret is
    'One row, random, made when it is needed first. Alone it gives nothing away: what is shown also '
    'follows from the Idempotency-Key of the request, of which only a digest is kept.';
