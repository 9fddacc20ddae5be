-- How much of each division has been heard (R64). The watermark is moved only once everything that
-- it claims is in the files below.
create table stopping_division (
    division  text primary key,
    stream    text not null unique,
    importing uuid,
    watermark timestamptz not null default 'epoch'
);

-- Days on which the centre could hear a stream (R64).
create table heard_day (
    stream text not null,
    day    date not null,
    primary key (stream, day)
);

-- One file an initiative: what funding is judged on. A file is looked at when something in it has
-- changed since it was judged, or when one of its days has come.
create table stopping_file (
    division        text   not null,
    initiative      text   not null,
    ended_on        date,
    changes         bigint not null default 0,
    judged          bigint not null default -1,
    next_due_on     date,
    next_warning_on date,
    primary key (division, initiative)
);
create index stopping_file_changed on stopping_file (division, initiative) where changes <> judged;
create index stopping_file_due on stopping_file (next_due_on);
create index stopping_file_warning on stopping_file (next_warning_on);

create table stopping_expense (
    expense_id uuid    primary key,
    division   text    not null,
    initiative text    not null,
    spent_on   date    not null,
    cents      bigint  not null,
    half_days  integer not null,
    imported   boolean not null,
    reversed   boolean not null default false
);
create index stopping_expense_initiative on stopping_expense (division, initiative);

create table stopping_evidence (
    evidence_id uuid    primary key,
    division    text    not null,
    initiative  text    not null,
    measured_on date    not null,
    users       integer not null,
    level       text    not null
);
create index stopping_evidence_initiative on stopping_evidence (division, initiative);

-- Every stop with all that it was decided on; kept when it is taken back (R67).
create table stop (
    stop_id              uuid    primary key,
    division             text    not null,
    initiative           text    not null,
    expense_id           uuid    not null,
    spent_on             date    not null,
    use_by               date    not null,
    due_on               date    not null,
    reason               text    not null,
    decided_at           timestamptz not null,
    explanation          json    not null,
    reinstated_at        timestamptz,
    reinstated_reason    text,
    reinstated_because   uuid,
    applied_at           timestamptz,
    effective_on         date,
    lifted_at            timestamptz,
    shortfall_cents      bigint,
    shortfall_half_days  integer
);
create index stop_order on stop (due_on, initiative, stop_id);
create index stop_initiative on stop (division, initiative);

create table warning (
    expense_id uuid    not null,
    month      integer not null,
    division   text    not null,
    initiative text    not null,
    use_by     date    not null,
    warned_on  date    not null,
    primary key (expense_id, month)
);
