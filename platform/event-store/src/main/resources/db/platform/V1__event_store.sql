-- The event store: what happened here, in the order in which it was committed.
-- Readers go by (epoch, transaction_id, global_index) and stay below the oldest transaction
-- that is still running, so that no event can appear behind them
-- (docs/decisions/0002-an-event-store-that-skips-nothing.md).

create table event_store_epoch (
    epoch     integer     primary key,
    opened_at timestamptz not null default now(),
    because   text        not null
);
comment on table event_store_epoch is
    'Transaction ids are compared within an epoch only; a dump restored into a fresh cluster opens the next.';
insert into event_store_epoch (epoch, because) values (1, 'created');

create table domain_event (
    global_index    bigserial   primary key,
    epoch           integer     not null,
    transaction_id  bigint      not null,
    event_id        uuid        not null unique,
    aggregate_type  text,
    aggregate_id    text        not null,
    sequence_number bigint      not null,
    type            text        not null,
    revision        text,
    payload         json        not null,
    metadata        json        not null,
    recorded_at     timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp(),
    unique (aggregate_id, sequence_number)
);
comment on column domain_event.recorded_at is 'By the business clock, which may stand still.';
comment on column domain_event.stored_at is
    'By the server''s clock: how long an event took from one store to another is measured with it.';
comment on column domain_event.transaction_id is
    'The writing transaction, or that of the aggregate''s previous event where it is higher.';
comment on column domain_event.type is 'A stable name, never a class name.';
create index domain_event_read_order on domain_event (epoch, transaction_id, global_index);

create table snapshot_event (
    aggregate_id    text        primary key,
    sequence_number bigint      not null,
    event_id        uuid        not null,
    aggregate_type  text        not null,
    type            text        not null,
    revision        text,
    payload         json        not null,
    metadata        json        not null,
    recorded_at     timestamptz not null
);

-- How far each processor has come; written in the transaction of what it did.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    claimed_at     text,
    owner          text,
    primary key (processor_name, segment)
);

-- Events that a processor could not handle, and those of the same subject that wait behind them.
create table parked_event (
    processor text        not null,
    subject   text        not null,
    event_id  uuid        not null references domain_event (event_id),
    reason    text,
    attempts  integer     not null default 0,
    parked_at timestamptz not null default now(),
    primary key (processor, event_id)
);
comment on column parked_event.reason is 'Null for an event that only waits behind another.';
create index parked_event_subject on parked_event (processor, subject);
