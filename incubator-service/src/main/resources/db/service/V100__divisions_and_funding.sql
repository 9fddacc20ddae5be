-- The divisions of the federation (R03, R06, R07).
create table division (
    division       text    primary key,
    stream         text    not null unique,
    dissatisfaction integer not null,
    source         text    not null,
    override       text,
    admitted_on    date    not null,
    made_up        text[]  not null
);

-- The one used product that opened the way for others (R06).
create table used_product (
    division    text not null,
    initiative  text not null,
    evidence_id uuid primary key,
    measured_on date not null
);

-- Every movement once, with both its legs (R12).
create table funding_movement (
    movement_id  uuid    not null,
    kind         text    not null,
    division     text    not null,
    from_account text    not null,
    to_account   text    not null,
    cents        bigint  not null,
    half_days    integer not null,
    primary key (movement_id, kind)
);
create index funding_movement_division on funding_movement (division);

-- What each account holds, kept movement by movement and checked against them (R12).
create table funding_account (
    division  text   not null,
    account   text   not null,
    cents     bigint not null,
    half_days bigint not null,
    primary key (division, account)
);

-- Sums per division, year, initiative and kind of movement; initiative is empty where there is none.
create table funding_total (
    division   text    not null,
    year       integer not null,
    initiative text    not null,
    kind       text    not null,
    cents      bigint  not null,
    half_days  bigint  not null,
    primary key (division, initiative, year, kind)
);

-- The same sums in the columns that people read: allocated net of what was given back, granted and
-- spent gross, released net of what was reopened.
create view funding_figure as
select division, initiative, year,
       sum(case kind when 'ALLOCATED' then cents when 'WITHDRAWN' then -cents else 0 end)::bigint
           as allocated_cents,
       sum(case kind when 'ALLOCATED' then half_days when 'WITHDRAWN' then -half_days else 0 end)::bigint
           as allocated_half_days,
       sum(case kind when 'GRANTED' then cents else 0 end)::bigint as granted_cents,
       sum(case kind when 'GRANTED' then half_days else 0 end)::bigint as granted_half_days,
       sum(case kind when 'SPENT' then cents else 0 end)::bigint as spent_cents,
       sum(case kind when 'SPENT' then half_days else 0 end)::bigint as spent_half_days,
       sum(case kind when 'REVERSED' then cents else 0 end)::bigint as reversed_cents,
       sum(case kind when 'REVERSED' then half_days else 0 end)::bigint as reversed_half_days,
       sum(case kind when 'RELEASED' then cents when 'REOPENED' then -cents else 0 end)::bigint
           as released_cents,
       sum(case kind when 'RELEASED' then half_days when 'REOPENED' then -half_days else 0 end)::bigint
           as released_half_days
  from funding_total
 group by division, initiative, year;
