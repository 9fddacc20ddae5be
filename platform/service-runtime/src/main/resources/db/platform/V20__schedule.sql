-- What happens by itself: which day brings what, and which node does it.

create table deadline (
    kind     text not null,
    id       text not null,
    subject  text not null,
    last_day date not null,
    primary key (kind, id)
);
create index deadline_by_day on deadline (kind, last_day, subject);
create index deadline_by_subject on deadline (kind, subject);
comment on table deadline is
    'Written in the transaction of the event that sets it; over once last_day has passed.';

-- The table of db-scheduler: one row for each kind of work, picked by one node at a time.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
