-- What a micro-incubator keeps beside its events.

-- Kept in the transaction of the events: which grant ends when (R29), and imports that are half in.
create table grant_term (
    grant_id   uuid primary key,
    initiative text not null,
    term       date not null
);
create index grant_term_by_day on grant_term (term, initiative);
create index grant_term_by_initiative on grant_term (initiative);

create table portfolio_import (
    import_id  uuid primary key,
    as_of      date not null,
    started_at timestamptz not null default now()
);
comment on table portfolio_import is
    'An import that was begun and not ended: the division claims nothing meanwhile (R64).';

-- Projections, which may be thrown away and made again.
create table ledger_account (
    account   text primary key,
    cents     bigint not null,
    half_days integer not null
);
create table ledger_leg (
    position        bigserial primary key,
    entry_id        uuid not null,
    what            text not null,
    account         text not null,
    cents           bigint not null,
    half_days       integer not null,
    cents_after     bigint not null,
    half_days_after integer not null,
    on_day          date not null,
    recorded_at     timestamptz not null,
    unique (entry_id, account)
);
create index ledger_leg_by_account on ledger_leg (account, position);

create table initiative (
    initiative        text primary key,
    title             text not null,
    kind              text not null,
    owner             text,
    irritant          text,
    trial             text,
    stage             text not null,
    ended             text,
    stopped_on        date,
    launched_on       date not null,
    granted_cents     bigint not null default 0,
    granted_half_days integer not null default 0,
    released_cents    bigint not null default 0,
    released_half_days integer not null default 0,
    spent_cents       bigint not null default 0,
    spent_half_days   integer not null default 0,
    users             integer,
    measured_on       date,
    flags             text[] not null default '{}'
);
comment on column initiative.ended is 'CLOSED, INTEGRATED, or null while it runs.';
comment on column initiative.users is 'Of the latest measured or confirmed use (R51).';
