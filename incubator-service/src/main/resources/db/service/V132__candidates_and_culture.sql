-- Who might be admitted next, ranked by dissatisfaction (R07); gone once it is admitted.
create table division_candidate (
    division        text    primary key,
    dissatisfaction integer not null,
    source_digest   text    not null,
    recorded_on     date    not null
);

-- How far the culture has reached the managers of each division, as it told last (R08).
create table division_culture (
    division           text    primary key,
    operational        integer not null,
    managers           integer not null,
    managers_launching integer,
    managers_at_demos  integer,
    counted_on         date    not null
);
