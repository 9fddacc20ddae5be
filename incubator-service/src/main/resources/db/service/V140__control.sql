-- What each initiative was granted, less what was released, and has spent, less what was reversed:
-- only as far as the ranking of its expenses needs it (R95).
create table control_initiative (
    division           text    not null,
    initiative         text    not null,
    granted_cents      bigint  not null default 0,
    granted_half_days  integer not null default 0,
    spent_cents        bigint  not null default 0,
    spent_half_days    integer not null default 0,
    construction_cents bigint  not null default 0,
    primary key (division, initiative)
);

-- What divisions flagged; a flag may come before the expense that it is about (R25, R26).
create table control_flag (
    flag_id    uuid primary key,
    division   text not null,
    initiative text not null,
    flag       text not null,
    about      uuid
);
create index control_flag_initiative on control_flag (division, initiative);

-- The control queue: every expense that has arrived, numbered in the order of its arrival. The
-- columns from granted_cents on are as they were then, so that a rank does not move by itself.
create table control_expense (
    expense_id         uuid    primary key,
    ordinal            bigint  not null unique,
    division           text    not null,
    initiative         text    not null,
    cents              bigint  not null,
    half_days          integer not null,
    spent_on           date    not null,
    recorded_on        date    not null,
    arrived_on         date    not null,
    flags              text[]  not null,
    granted_cents      bigint  not null,
    granted_half_days  integer not null,
    spent_cents        bigint  not null,
    spent_half_days    integer not null,
    construction_cents bigint  not null,
    score              integer not null,
    signals            text[]  not null,
    reversed           boolean not null default false,
    looks              integer not null default 0,
    samples            integer not null default 0,
    open_findings      integer not null default 0,
    closed_findings    integer not null default 0
);
create index control_expense_rank on control_expense ((-score), ordinal);
create index control_expense_division on control_expense (division, (-score), ordinal);
create index control_expense_initiative on control_expense (division, initiative);

create table control_finding (
    finding_id  uuid primary key,
    expense_id  uuid not null,
    division    text not null,
    initiative  text not null,
    ground      text not null,
    opened_on   date not null,
    answered_on date,
    answers     integer not null default 0,
    closed_on   date,
    outcome     text
);
create index control_finding_expense on control_finding (expense_id);
create index control_finding_order on control_finding (opened_on, finding_id);

create table control_sample (
    sample_id   uuid    primary key,
    seed        bigint  not null,
    division    text,
    spent_from  date    not null,
    spent_to    date    not null,
    size        integer not null,
    up_to       bigint  not null,
    population  integer not null,
    fingerprint text    not null,
    expenses    uuid[]  not null,
    drawn_on    date    not null
);
create index control_sample_order on control_sample (drawn_on, sample_id);
