-- Evidence that proves something, as control sees it (R53, R95).
create table control_evidence (
    ordinal      bigint not null,
    evidence_id  uuid not null,
    division     text not null,
    initiative   text not null,
    measured_on  date not null,
    recorded_on  date not null,
    users        integer not null,
    level        text not null,
    flags        text[] not null,
    withdrawn_on date,
    score        integer not null default 0,
    signals      text[] not null default '{}',
    primary key (division, evidence_id)
);
create index control_evidence_of_initiative on control_evidence (division, initiative, measured_on);
create index control_evidence_rank on control_evidence ((-score), ordinal);
create index control_evidence_ordinal on control_evidence (ordinal);
