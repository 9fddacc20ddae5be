-- One database belongs to one division's micro-incubator (R03).
create table micro_incubator (
    only_one boolean primary key default true check (only_one),
    division text not null
);
