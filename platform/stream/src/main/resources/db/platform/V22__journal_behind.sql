-- Why nothing is sent: the own topic says what the journal does not, or null.
alter table journal_relay add column behind text;

-- What was told, then lost here with the end of a database, and taken back from the own topic.
create table journal_taken_back (
    position      bigint primary key,
    taken_back_at timestamptz not null default now()
);

-- What stood in the journal instead, and stands after it now under other hashes: whoever finds one
-- of these on the topic knows of it.
create table journal_replaced (
    hash     bytea primary key,
    position bigint not null
);
