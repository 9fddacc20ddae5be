-- The offices that may sponsor, and those that might once (R92).
create table office (
    office      text primary key,
    name_digest text not null,
    listed_on   date not null,
    retired_on  date
);
create index office_order on office (office collate "C");

-- What stands in the way of initiatives in all divisions, and what the centre answered last (R92).
create table obstacle (
    division      text    not null,
    obstacle_id   uuid    not null,
    initiative    text    not null,
    stream        text    not null,
    kind          text    not null,
    what_digest   text    not null,
    met_on        date    not null,
    answers       integer not null default 0,
    answer_digest text,
    answered_on   date,
    primary key (division, obstacle_id)
);
create index obstacle_kind on obstacle (kind);
create index obstacle_initiative on obstacle (division, initiative);
