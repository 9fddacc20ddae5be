-- The sums of a division and year, so that nobody adds up all initiatives to tell them.
create table funding_year (
    division  text    not null,
    year      integer not null,
    kind      text    not null,
    cents     bigint  not null,
    half_days bigint  not null,
    primary key (division, year, kind)
);
insert into funding_year
select division, year, kind, sum(cents), sum(half_days) from funding_total
 group by division, year, kind;

-- The same columns as in funding_figure.
create view funding_year_figure as
select division, year,
       sum(case kind when 'ALLOCATED' then cents when 'WITHDRAWN' then -cents else 0 end)::bigint
           as allocated_cents,
       sum(case kind when 'ALLOCATED' then half_days when 'WITHDRAWN' then -half_days else 0 end)
           ::bigint as allocated_half_days,
       sum(case kind when 'GRANTED' then cents else 0 end)::bigint as granted_cents,
       sum(case kind when 'GRANTED' then half_days else 0 end)::bigint as granted_half_days,
       sum(case kind when 'SPENT' then cents else 0 end)::bigint as spent_cents,
       sum(case kind when 'SPENT' then half_days else 0 end)::bigint as spent_half_days,
       sum(case kind when 'REVERSED' then cents else 0 end)::bigint as reversed_cents,
       sum(case kind when 'REVERSED' then half_days else 0 end)::bigint as reversed_half_days,
       sum(case kind when 'RELEASED' then cents when 'REOPENED' then -cents else 0 end)::bigint
           as released_cents,
       sum(case kind when 'RELEASED' then half_days when 'REOPENED' then -half_days else 0 end)
           ::bigint as released_half_days
  from funding_year
 group by division, year;

-- Every grant with the round that it paid; filled by a processor of its own, which begins with
-- the first event.
create table funding_grant (
    grant_id            uuid    primary key,
    division            text    not null,
    initiative          text    not null,
    round               integer not null,
    kind                text    not null,
    granted_on          date    not null,
    term                date    not null,
    granted_cents       bigint  not null,
    granted_half_days   bigint  not null,
    released_cents      bigint  not null default 0,
    released_half_days  bigint  not null default 0
);
create index funding_grant_order
    on funding_grant (initiative collate "C", division collate "C", round, grant_id);
create index funding_grant_initiative on funding_grant (division, initiative);
create index funding_total_list on funding_total (initiative collate "C", division collate "C");
