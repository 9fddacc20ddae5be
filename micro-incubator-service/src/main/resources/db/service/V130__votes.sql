-- Volunteers, ballots and the end of grants.

-- The terms of grants are deadlines like any other.
insert into deadline (kind, id, subject, last_day)
    select 'grant', grant_id::text, initiative, term from grant_term;
drop table grant_term;

-- Projections, which may be thrown away and made again.
create table volunteer (
    person   text primary key,
    capacity text not null,
    since    date not null
);
create table volunteer_part (
    person   text primary key,
    launched integer not null default 0
);
comment on table volunteer_part is 'What people take part in, volunteers or not (R08).';

create table later_round (
    round      text primary key,
    initiative text not null,
    kind       text not null,
    cents      bigint not null,
    half_days  integer not null,
    months     integer not null,
    sponsor    text,
    depends_on text not null,
    asked_on   date not null,
    last_day   date not null,
    state      text not null,
    yes        integer not null default 0,
    no         integer not null default 0,
    ended_on   date
);
create index later_round_by_state on later_round (state, round);
