-- Who stands behind an opaque person id (R100): the one table that knows a name.

create table person_name (
    person text primary key,
    name   text not null
);
comment on table person_name is
    'No check and no index on the name: where one is violated, PostgreSQL logs the value.';

create table person_name_request (
    id uuid primary key
);
comment on table person_name_request is
    'Requests that were carried out, as digests: one that comes again after an erasure is known.';
