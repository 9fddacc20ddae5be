-- Files that somebody wanted to import, what stands in them, and what became of them: whoever is to
-- answer for one sees what it would do (R16).
create table portfolio_file (
    digest               text    primary key check (digest ~ '^[0-9a-f]{64}$'),
    lines                bigint  not null,
    malformed            bigint  not null,
    admitted             bigint  not null,
    allocated_cents      bigint  not null,
    allocated_half_days  bigint  not null,
    first_on             date,
    last_on              date,
    brought_by           text    not null,
    brought_on           date    not null,
    imported_on          date,
    imported_lines       bigint,
    refused_lines        bigint
);
create index portfolio_file_order on portfolio_file (brought_on, digest);
