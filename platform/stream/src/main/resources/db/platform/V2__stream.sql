-- What this service tells: one chain, numbered without gaps.
create table journal_head (
    stream   text primary key,
    position bigint not null,
    hash     bytea not null
);

create table journal (
    position      bigint primary key,
    id            uuid not null unique,
    type          text not null,
    subject       text,
    recipient     text,
    time          timestamptz not null,
    data          bytea not null,
    previous_hash bytea not null,
    hash          bytea not null
);

-- Beside the head and not in it, so that sending never waits for appending.
create table journal_relay (
    stream     text primary key,
    sent       bigint not null default 0,
    topic_id   text,
    end_offset bigint not null default 0
);

-- What this service hears. offset_hint is where to look next and never an identity; -1 is the
-- end. heard_of_us is how far that stream's owner has taken in what we told.
create table inbox_position (
    stream             text primary key,
    position           bigint not null default 0,
    hash               bytea not null,
    offset_hint        bigint not null default 0,
    watermark          timestamptz,
    watermark_position bigint not null default 0,
    read_to_end_at     timestamptz,
    heard_of_us        bigint not null default 0,
    refused            bigint not null default 0,
    quarantined        text,
    quarantined_at     timestamptz
);

-- The chain that was accepted, to tell a duplicate from a fork.
create table inbox_record (
    stream   text not null,
    position bigint not null,
    hash     bytea not null,
    primary key (stream, position)
);

create table parked_message (
    stream    text not null,
    position  bigint not null,
    id        uuid not null,
    type      text not null,
    subject   text,
    time      timestamptz not null,
    data      bytea not null,
    reason    text not null,
    parked_at timestamptz not null default now(),
    primary key (stream, position)
);
create index parked_message_subject on parked_message (stream, subject, position);
