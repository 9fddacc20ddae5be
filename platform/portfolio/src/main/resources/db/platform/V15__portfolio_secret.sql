-- Without it nobody can tell from the key of a line, or from an id made of it, what the line said:
-- a text that was redacted (R100) cannot be found by trying. One row, made here and told to nobody.
create table portfolio_secret (
    only_one boolean primary key default true check (only_one),
    secret   text not null
);
insert into portfolio_secret (secret)
values (gen_random_uuid()::text || gen_random_uuid()::text);
