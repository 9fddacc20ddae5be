alter table invoice alter column initiative drop not null;
comment on column invoice.initiative is 'Null where the invoice names none: whoever accepts it says it.';
