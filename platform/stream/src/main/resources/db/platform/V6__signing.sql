-- Whose signature is believed on which stream. A revoked key stays, so that it never comes back.
create table signing_key (
    stream     text not null,
    key_id     text not null,
    public_key text not null,
    revoked_at timestamptz,
    primary key (stream, key_id)
);

-- The furthest position that the stream's owner has signed, and the time of its last control
-- record: what is older was heard before.
alter table inbox_position
    add column signed_head bigint not null default 0,
    add column control_at  timestamptz;

-- What was not believed: all of it is counted, some of it is kept as evidence.
create table refused_count (
    stream  text not null,
    reason  text not null,
    count   bigint not null,
    last_at timestamptz not null,
    primary key (stream, reason)
);

create table refused_record (
    id         bigint generated always as identity primary key,
    stream     text not null,
    "offset"   bigint not null,
    reason     text not null,
    detail     text not null,
    headers    text not null,
    data       bytea,
    data_size  int not null,
    refused_at timestamptz not null default now()
);
create index refused_record_stream on refused_record (stream, id);
