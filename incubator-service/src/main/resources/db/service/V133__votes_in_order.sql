-- Votes are shown in the order in which they were cast, also within one instant.
alter table matter_vote add column cast_no integer not null default 0;
