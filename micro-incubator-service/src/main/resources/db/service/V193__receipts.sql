-- Files that show what was paid. No projection: no event holds them, and what is erased here is gone for good (R100).
create table receipt (
    expense_id uuid primary key,
    initiative text not null,
    type       text not null,
    digest     text not null,
    content    bytea not null
);
-- They are compressed as they come.
alter table receipt alter column content set storage external;
-- What is erased is dead in the table until autovacuum looks, which is not to wait for more.
alter table receipt set
    (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,
     toast.autovacuum_vacuum_threshold = 1, toast.autovacuum_vacuum_scale_factor = 0);

-- A projection: of which kind the receipt of an expense is, null where it has none.
alter table expense add column receipt text;
