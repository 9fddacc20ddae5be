-- The keys that divisions sign with, or signed with until they were revoked.
create table division_key (
    key_id        text primary key,
    division      text not null,
    public_key    text not null,
    registered_on date not null,
    revoked_on    date
);
create index division_key_division on division_key (division);
