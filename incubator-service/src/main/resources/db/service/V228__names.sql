-- How pages display a division (R09); null where nobody named it.
alter table division add column name_digest text, add column named_on date;

-- Where the product of an initiative is found, as its division says.
alter table initiative add column address_digest text;

-- What an initiative was called before its title was corrected (R13), and the day from which on it is called otherwise.
create table initiative_former_title (
    division     text not null,
    initiative   text not null,
    title_digest text not null,
    until_on     date not null,
    primary key (division, initiative, title_digest)
);
