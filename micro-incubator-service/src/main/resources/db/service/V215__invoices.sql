-- Paid invoices that propose expenses. No projection: no event has them, and once somebody has said what one is, only
-- that is left of it.
create table invoice (
    invoice_id uuid primary key,
    supplier   text,
    number     text,
    initiative text   not null,
    paid_on    date   not null,
    cents      bigint not null,
    label      text,
    brought_on date   not null,
    accepted   boolean,
    decided_on date
);
comment on column invoice.invoice_id is 'Of supplier and number: the same invoice again has the same.';
create index invoice_waiting on invoice (paid_on, invoice_id) where decided_on is null;
