-- Who admitted a division; null where that was not recorded yet (R16).
alter table division add column admitted_by text;
