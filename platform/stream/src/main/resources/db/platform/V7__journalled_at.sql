-- By the server's clock: how long an entry has been waiting to be safe is measured with it.
alter table journal add column journalled_at timestamptz not null default clock_timestamp();
