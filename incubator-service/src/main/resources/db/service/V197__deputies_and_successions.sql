-- Who acts for the director, and who might follow (R01); people are opaque (R100).
create table board_deputy (
    deputy_id uuid primary key,
    seat_id   uuid not null,
    deputy    text not null,
    from_on   date not null,
    until_on  date not null,
    named_by  text not null
);

create table board_succession (
    succession_id   uuid primary key,
    successor       text,
    from_on         date not null,
    until_on        date,
    proposed_by     text not null,
    confirmed_by    text,
    ended_seat      uuid,
    former_until    date,
    contradicted_by text
);
