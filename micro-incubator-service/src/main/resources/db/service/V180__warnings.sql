-- A projection, which may be thrown away and made again: of which expenses the centre warned, the latest
-- warning of each (R63).
create table funding_warning (
    expense_id uuid primary key,
    initiative text not null,
    use_by     date not null,
    month      integer not null,
    warned_on  date not null
);
create index funding_warning_by_initiative on funding_warning (initiative);
