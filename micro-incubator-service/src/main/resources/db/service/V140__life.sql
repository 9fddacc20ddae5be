-- What happens around initiatives and beside them.

-- Kept in the transaction of the events: what first rounds have in common (R25, R26).
create table first_round_grant (
    grant_id uuid primary key
);
create table first_round_week (
    person    text not null,
    week      text not null,
    half_days integer not null,
    primary key (person, week)
);
comment on column first_round_week.week is 'ISO 8601, such as 2020-W53 for the first of January 2021.';
create table first_round_expense (
    expense_id uuid primary key,
    person     text not null,
    week       text not null,
    half_days  integer not null
);
create table first_round_launch (
    grant_id    uuid primary key,
    owner       text not null,
    irritant    uuid not null,
    initiative  text not null,
    launched_on date not null
);
create index first_round_launch_by_owner on first_round_launch (owner, irritant, launched_on);

-- Projections, which may be thrown away and made again.
create table irritant (
    irritant       uuid primary key,
    category       text not null,
    recurrence     text not null,
    hurts_digest   text not null,
    zone_digest    text not null,
    tags           text[] not null default '{}',
    corroborations integer not null default 0,
    reported_on    date not null,
    merged_into    uuid,
    resolved_on    date
);
create index irritant_open on irritant (corroborations desc, (irritant::text) desc)
    where merged_into is null and resolved_on is null;

create table derogation (
    derogation    uuid primary key,
    waives_digest text not null,
    territory     text not null,
    from_day      date not null,
    until_day     date not null,
    guarantor     text not null,
    expired       boolean not null default false,
    uses          integer not null default 0
);

create table proposal (
    origin          text primary key,
    proposal_id     uuid not null,
    origin_division text not null,
    irritant        uuid not null,
    proposed_on     date not null,
    answer          text not null default 'OPEN',
    adopted_as      text
);

create table initiative_life (
    initiative    text primary key,
    stage         text not null,
    ended         text,
    dormant_since date,
    product_lead  text,
    group_from    date,
    group_size    integer not null default 0,
    obstacles     integer not null default 0,
    demos         integer not null default 0,
    demo_due_on   date,
    demos_missed  integer not null default 0
);
create index initiative_life_by_stage on initiative_life (stage) where ended is null;
comment on column initiative_life.demo_due_on is
    'The last day for the next demo, where one is due (R41).';

create table expense_clock (
    expense_id uuid primary key,
    initiative text not null,
    spent_on   date not null,
    use_by     date not null
);
comment on table expense_clock is 'Every expense that was not reversed (R60, R61).';
create index expense_clock_by_day on expense_clock (use_by);

create table used_day (
    initiative  text not null,
    measured_on date not null,
    primary key (initiative, measured_on)
);
comment on table used_day is 'Days on which a used product was measured (R51): they redeem (R61).';
