-- How often what two people may change was changed, so that a change which was made to something
-- else than what its author had read is refused (decision 0122).
create table resource_version (
    resource text primary key,
    version  bigint not null
);
comment on table resource_version is
    'Counted in the transaction of each change; without a row it was never changed.';
comment on column resource_version.resource is 'The path at which it is read.';
