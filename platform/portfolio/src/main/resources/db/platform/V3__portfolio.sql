-- What became of each line of a portfolio, written in the transaction of its effects, so that a
-- file that is sent again changes nothing and gives the same report.
create table portfolio_line (
    line_key text primary key,
    outcome text not null check (outcome in ('RECORDED', 'REFUSED')),
    rule text,
    reason text,
    remedy text,
    decided_at timestamptz not null default now(),
    check ((outcome = 'REFUSED') = (rule is not null))
);
