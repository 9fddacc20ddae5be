-- How people want to know what waits for them, part of the directory (R100), as divisions have it (0096): an address for
-- mail stands here and nowhere else, and whoever is erased loses the rows with the rest.
create table notice_preference (
    person     text primary key references person (id) on delete cascade,
    channel    text not null,
    address    text not null,
    language   text not null,
    digest_on  date,
    not_before timestamptz
);
comment on table notice_preference is
    'No check or index on the address: where one is violated, PostgreSQL logs the value.';
comment on column notice_preference.digest_on is 'The last day whose digest was sent, or had nothing to say.';
comment on column notice_preference.not_before is
    'Until then one node is at it, or the address was refused; in real time.';

-- Each notice is sent once to each person, whatever they choose meanwhile.
create table notice_sent (
    person  text not null references person (id) on delete cascade,
    key     text not null,
    sent_on date not null,
    primary key (person, key)
);

-- What ends the mails of a person with one click: a digest of what a mail has in its header.
create table notice_off (
    token_hash text primary key,
    person     text not null references person (id) on delete cascade,
    made_on    date not null
);
create index notice_off_by_person on notice_off (person);

-- The address of a calendar is a password: its digest alone is kept.
create table calendar_feed (
    person     text primary key references person (id) on delete cascade,
    token_hash text not null unique
);

-- As whom somebody was here last who has mails or a calendar, which show no token (decision 0115).
create table notice_role (
    person   text primary key references person (id) on delete cascade,
    division text,
    roles    text not null,
    shown_on date not null
);
comment on column notice_role.roles is 'Their words, as the last token had them, with blanks between.';
