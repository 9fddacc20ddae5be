-- Projections, which may be thrown away and made again: what stands in a sponsor's way (R35, R92).
create table initiative_sponsor (
    initiative text primary key,
    sponsor    text not null
);
create index initiative_sponsor_by_sponsor on initiative_sponsor (sponsor);
create table obstacle (
    obstacle_id uuid primary key,
    initiative  text not null,
    kind        text not null,
    what_digest text not null,
    met_on      date not null
);
create index obstacle_by_initiative on obstacle (initiative);
