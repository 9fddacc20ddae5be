-- One row a projection: its last rebuild, and how far it is.
create table projection_rebuild (
    processor  text        primary key,
    run        uuid        not null,
    state      text        not null,
    handled    bigint      not null default 0,
    total      bigint      not null,
    started_at timestamptz not null default now(),
    moved_at   timestamptz not null default now(),
    reason     text
);
comment on column projection_rebuild.run is
    'Whoever finds another one here has been taken over and stops.';
