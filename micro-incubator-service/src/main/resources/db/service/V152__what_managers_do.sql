-- What managers do (R08).
alter table volunteer_part add column demos integer not null default 0;
alter table volunteer_part add column demos_as_manager integer not null default 0;
-- Made again from the first event on: demos of the past count too.
delete from token_entry where processor_name = 'volunteers';
truncate volunteer, volunteer_part;
