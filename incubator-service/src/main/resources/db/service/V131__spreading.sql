-- What the board made of a case: OPEN before it, POSTPONED to a date of review, GENERALIZED (R71).
alter table generalization_case add column standing text not null default 'OPEN';
alter table generalization_case add column matter_id uuid;
alter table generalization_case add column review_on date;
alter table generalization_case add column decided_on date;

-- What hurts where, as far as relevance goes (R72). A merged one lives on in another one, which has
-- the tags of both (R91).
create table spread_irritant (
    irritant_id    uuid    primary key,
    division       text    not null,
    category       text    not null,
    tags           text[]  not null,
    hurts_digest   text    not null,
    corroborations integer not null default 0,
    reported_on    date    not null,
    merged_into    uuid,
    resolved_on    date
);
create index spread_irritant_category on spread_irritant (category);
create index spread_irritant_merged on spread_irritant (merged_into);

-- Every initiative as lineage shows it: where it comes from, its use and its cost (R74).
create table spread_initiative (
    division      text    not null,
    initiative    text    not null,
    launched_on   date    not null,
    origin        text,
    irritant_id   uuid,
    consenting    text,
    users         integer not null default 0,
    measured_on   date,
    most_users    integer not null default 0,
    cents         bigint  not null default 0,
    half_days     bigint  not null default 0,
    primary key (division, initiative)
);
create index spread_initiative_name on spread_initiative (initiative);
create index spread_initiative_origin on spread_initiative (origin) where origin is not null;
create index spread_initiative_irritant on spread_initiative (irritant_id);

create table proposal (
    proposal_id        uuid primary key,
    case_id            uuid not null,
    division           text not null,
    initiative         text not null,
    target             text not null,
    irritant_id        uuid not null,
    origin_irritant_id uuid not null,
    category           text not null,
    tag                text not null,
    proposed_on        date not null,
    answer             text not null default 'NONE',
    adopted_as         text,
    reason_digest      text,
    answered_on        date
);
create index proposal_case on proposal (case_id, target);
create index proposal_target on proposal (target, initiative);

create table credit (
    case_id            uuid not null,
    adopting_division  text not null,
    adopted_as         text not null,
    owner              text,
    credited_on        date not null,
    primary key (case_id, adopting_division, adopted_as)
);

-- Who adopted from whom. An initiative names its origin by name alone: the proposal to its division
-- says whose, else the only one of that name in the federation; else nobody knows.
create view lineage as
select c.division, c.initiative, c.launched_on, c.origin,
       coalesce(
           (select min(p.division) from proposal p
             where p.target = c.division and p.initiative = c.origin having count(*) = 1),
           (select min(o.division) from spread_initiative o
             where o.initiative = c.origin
               and (o.division, o.initiative) <> (c.division, c.initiative)
            having count(*) = 1)) as origin_division
  from spread_initiative c
 where c.origin is not null;
