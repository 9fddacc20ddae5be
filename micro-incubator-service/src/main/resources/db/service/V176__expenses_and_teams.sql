-- Projections, which may be thrown away and made again: what each initiative spent, and who builds it.
create table expense (
    expense_id   uuid primary key,
    initiative   text not null,
    spent_on     date not null,
    cents        bigint not null,
    half_days    integer not null,
    label_digest text not null,
    person       text,
    use_by       date not null,
    flags        text[] not null default '{}',
    reversed_on  date
);
create index expense_by_initiative on expense (initiative, spent_on);
create table initiative_member (
    initiative text not null,
    person     text not null,
    role       text not null,
    named_on   date not null,
    primary key (initiative, person)
);
create index initiative_member_by_person on initiative_member (person);
