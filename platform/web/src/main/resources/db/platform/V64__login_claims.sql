-- What counts once a login (R31, R42, R52, R91): digests of who said what, by the id that they had then. No event holds them,
-- and they are deleted when they matter no more.
create table login_claim (
    id     uuid primary key,
    person text not null,
    until  date not null
);
create index login_claim_by_day on login_claim (until);
