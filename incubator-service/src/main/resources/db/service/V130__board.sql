-- Who sits on the board, sat or will sit (R01, R02); people are opaque (R100).
create table board_seat (
    seat_id  uuid primary key,
    holder   text not null,
    kind     text not null,
    from_on  date not null,
    until_on date,
    given_by text not null
);

create table board_meeting (
    meets_on    date primary key,
    convened_by text not null
);

-- What is or was before the board, and how it was decided (R02, R71).
create table matter (
    matter_id       uuid primary key,
    case_id         uuid,
    division        text,
    initiative      text,
    question_digest text,
    put_by          text,
    put_on          date not null,
    outcome         text,
    yes             integer,
    no              integer,
    employees       integer,
    users           integer,
    meeting_on      date,
    review_on       date,
    policy_version  integer,
    decided_at      timestamptz,
    decided_by      text
);
create index matter_order on matter (put_on, matter_id);
create index matter_case on matter (case_id);

create table matter_vote (
    vote_id    uuid primary key,
    matter_id  uuid not null,
    person     text not null,
    seat_id    uuid not null,
    seat       text not null,
    choice     text not null,
    meeting_on date not null,
    cast_at    timestamptz not null
);
create index matter_vote_matter on matter_vote (matter_id, cast_at);
