-- Projections, which may be thrown away and made again: demos with what is decided in them (R41, R42), and
-- the keys with which products measure their use (R50).
create table demo (
    demo_id    uuid primary key,
    initiative text not null,
    on_day     date not null,
    held       boolean not null default false,
    attendees  integer not null default 0,
    users      integer not null default 0,
    guests     integer not null default 0
);
create index demo_by_initiative on demo (initiative, on_day);
comment on column demo.users is 'Among the attendees, without guests.';
create table product_decision (
    decision_id uuid primary key,
    demo_id     uuid not null,
    what_digest text not null,
    in_favour   integer,
    against     integer,
    adopted     boolean
);
create index product_decision_by_demo on product_decision (demo_id);
create table measuring_key (
    key_id     uuid primary key,
    initiative text not null,
    issued_by  text,
    issued_at  timestamptz not null,
    revoked_at timestamptz
);
create index measuring_key_by_initiative on measuring_key (initiative);
