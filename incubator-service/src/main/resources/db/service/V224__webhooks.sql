-- Where operators have what happens here sent to, such as the chat of the house (decision 0106).
create table webhook (
    webhook_id       uuid        primary key,
    address          text        not null,
    kinds            text[]      not null,
    divisions        text[]      not null,
    state            text        not null,
    secret           text        not null,
    old_secret       text,
    old_secret_until timestamptz,
    registered_by    text        not null,
    registered_at    timestamptz not null default clock_timestamp()
);
comment on column webhook.divisions is 'Empty: those that join later too.';
comment on column webhook.secret is
    'As it is, since the service signs with it; whoever reads this database reads all that it would prove.';
comment on column webhook.registered_at is
    'By the server''s clock, as domain_event.stored_at: what happened before is not sent.';

-- What is sent, to be sent, or was given up: written in the transaction in which the event is read.
create table webhook_delivery (
    delivery_id uuid        primary key default gen_random_uuid(),
    number      bigint      generated always as identity unique,
    webhook_id  uuid        not null references webhook on delete cascade,
    event_id    uuid,
    kind        text,
    division    text,
    initiative  text,
    subject     uuid,
    day         date,
    path        text        not null,
    occurred_at timestamptz not null,
    state       text        not null default 'WAITING',
    attempts    integer     not null default 0,
    status      integer,
    failure     text,
    tried_at    timestamptz,
    next_try    timestamptz default clock_timestamp(),
    unique (webhook_id, event_id),
    check ((state = 'WAITING') = (next_try is not null))
);
comment on table webhook_delivery is
    'Rows stay: an event that is read once more, for whatever reason, finds its row and sends nothing again.';
comment on column webhook_delivery.event_id is 'Null for a test, which no event made.';
comment on column webhook_delivery.next_try is 'While a node sends it: when another takes it for lost.';
create index webhook_delivery_next on webhook_delivery (next_try) where next_try is not null;
create index webhook_delivery_of on webhook_delivery (webhook_id, number);
