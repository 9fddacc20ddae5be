-- A projection, which may be thrown away and made again: what somebody may accept (R04, R28, R81).
create table acceptance_asked (
    kind     text not null,
    subject  text not null,
    person   text,
    entry_id uuid not null,
    asked_on date not null,
    primary key (kind, subject)
);
comment on column acceptance_asked.subject is 'The initiative, or the person where that is what it is about.';
comment on column acceptance_asked.person is 'Null where anybody may who is not of the team.';
create index acceptance_asked_by_person on acceptance_asked (person);
