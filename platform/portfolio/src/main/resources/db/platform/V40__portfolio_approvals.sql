-- Which portfolio files may be imported, by the digests of their bytes, and who said so (R16).
create table portfolio_approval (
    digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
    approved_by text not null,
    approved_on date not null,
    primary key (digest, approved_by)
);
