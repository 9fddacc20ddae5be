-- Every row is what one message said, or collects what messages of different streams say about one
-- thing, each in columns of its own: in whatever order they arrive, the tables end up the same.

create table division (
    division text primary key,
    dissatisfaction int not null,
    admitted_on date not null
);

create table initiative (
    division text not null,
    initiative text not null,
    title text,
    kind text,
    launched_on date,            -- null until the launch itself is heard
    stage int not null default 0, -- the furthest stage entered, 0 = IDEA
    integrated_on date,
    closed_on date,
    primary key (division, initiative)
);

-- Signed: a withdrawal takes from ALLOCATED, a reopening from RELEASED.
create table money_movement (
    message_id text primary key,
    division text not null,
    initiative text,
    figure text not null
        check (figure in ('ALLOCATED', 'GRANTED', 'RELEASED', 'SPENT', 'REVERSED')),
    year int not null,
    cents bigint not null,
    half_days bigint not null
);

create index money_movement_sums
    on money_movement (division, year, figure) include (cents, half_days);

create table stop (
    stop_id uuid primary key,
    division text not null,
    initiative text not null,
    spent_on date,               -- null until the stop itself is heard
    use_by date,
    due_on date,
    reason text,
    applied_at timestamptz,
    reinstated_at timestamptz,
    reinstated_for text,
    shortfall_cents bigint,
    shortfall_half_days int
);

create table generalization_case (
    case_id uuid primary key,
    division text not null,
    initiative text not null,
    reason text not null,
    measured_on date not null,
    users int not null,
    users_before int,
    opened_on date not null
);
