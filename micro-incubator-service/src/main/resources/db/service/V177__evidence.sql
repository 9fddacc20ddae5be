-- A projection, which may be thrown away and made again: who uses what, as far as it was said, and what was withdrawn.
-- It replaces used_day and the users of initiative, which the version before still writes.
create table evidence (
    n              bigint generated always as identity,
    evidence_id    uuid primary key,
    initiative     text not null,
    measured_on    date not null,
    users          integer not null,
    level          text not null,
    delight        integer,
    seen_at_digest text,
    person         text,
    confirms       uuid,
    flags          text[] not null default '{}',
    withdrawn_on   date
);
create index evidence_by_initiative on evidence (initiative, measured_on);
