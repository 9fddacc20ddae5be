-- The people whom this service knows (R100): the one table that says who is behind an id. Whoever
-- is erased loses the row, and with it the name and the link; nobody can tell any more who it was.
create table person (
    id      text primary key,
    issuer  text,
    subject text,
    name    text,
    unique (issuer, subject)
);
comment on table person is
    'No check on the name, no statement that could violate (issuer, subject): PostgreSQL logs the value.';
comment on column person.id is 'Minted at random; all that events, messages and logs hold.';
comment on column person.issuer is
    'Null for a guest without a login, and for an id of before until its person comes again.';

create table person_request (
    id uuid primary key
);
comment on table person_request is
    'Requests for a name that were carried out, as digests: one that comes again after an erasure is known.';
