-- Who says that they use what (R52), as events say it; of all this only counts leave the division.
create table use_product (
    initiative text primary key,
    owner      text
);
create table use_relation (
    initiative text not null,
    person     text not null,
    team       boolean not null,
    primary key (initiative, person)
);
comment on table use_relation is 'Who builds a product now, and who did, or is in its working group (R95).';
create table use_said (
    initiative text not null,
    month      date not null,
    person     text not null,
    said_on    date not null,
    delight    integer,
    primary key (initiative, month, person)
);
create index use_said_by_person on use_said (person, initiative, month);
create table use_month (
    initiative text not null,
    month      date not null,
    changed    boolean not null,
    counted_on date not null,
    closed     boolean not null default false,
    primary key (initiative, month)
);
comment on column use_month.counted_on is 'What is taken back is withdrawn once a day at most.';
comment on column use_month.closed is 'Whether it was counted once more after its end.';
create index use_month_to_count on use_month (month) where changed or not closed;
create table use_evidence (
    evidence_id uuid primary key,
    initiative  text not null,
    month       date not null,
    users       integer not null,
    standing    boolean not null default true
);
create index use_evidence_by_month on use_evidence (initiative, month);
