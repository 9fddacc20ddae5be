-- How those who attended a demo found it: counts alone (R42).
create table demo_mood (
    demo_id uuid not null,
    mood    text not null,
    people  integer not null,
    primary key (demo_id, mood)
);
