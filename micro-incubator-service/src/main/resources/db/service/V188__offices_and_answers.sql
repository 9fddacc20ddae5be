-- The centre's list of offices that may sponsor, and those that might once (R92).
create table office (
    office      text primary key,
    name_digest text not null,
    listed_on   date not null,
    retired_on  date
);

-- A start-up answers to an office; before there was a list, to somebody who was named freely (R35).
alter table initiative_sponsor
    alter column sponsor drop not null,
    add column office text;
create index initiative_sponsor_by_office on initiative_sponsor (office) where office is not null;

-- What the centre answered to obstacles, the latest last (R92).
create table obstacle_answer (
    answer_id     uuid   primary key,
    obstacle_id   uuid   not null,
    answer_digest text   not null,
    answered_on   date   not null,
    ordinal       bigint generated always as identity
);
create index obstacle_answer_of on obstacle_answer (obstacle_id, ordinal);
