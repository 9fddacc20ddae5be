-- When the vote on an item closes in a meeting (R02); null for the end of the day.
alter table agenda_item add column closes_at time;
