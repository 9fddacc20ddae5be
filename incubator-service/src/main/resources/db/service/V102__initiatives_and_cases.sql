-- Every initiative of the federation as it stands.
create table initiative (
    division    text    not null,
    initiative  text    not null,
    title       text    not null,
    kind        text    not null,
    launched_on date    not null,
    stage       text    not null,
    ended_on    date,
    stopped     boolean not null default false,
    made_up     text[]  not null,
    primary key (division, initiative)
);

-- Used-product measures, of which some open a case (R70).
create table generalization_measure (
    evidence_id uuid    primary key,
    division    text    not null,
    initiative  text    not null,
    measured_on date    not null,
    users       integer not null,
    level       text    not null
);
create index generalization_measure_initiative on generalization_measure (division, initiative);

create table generalization_case (
    case_id        uuid    primary key,
    division       text    not null,
    initiative     text    not null,
    reason         text    not null,
    evidence_id    uuid    not null,
    measured_on    date    not null,
    users          integer not null,
    users_before   integer,
    policy_version integer not null,
    opened_on      date    not null
);
create index generalization_case_order on generalization_case (initiative, division);
