-- Under its old name the table is still a view, so that an instance of the release before goes on beside
-- a new one during an upgrade (0046).
alter table parked_event rename to dead_letter_event;
alter table dead_letter_event rename constraint parked_event_pkey to dead_letter_event_pkey;
alter table dead_letter_event
    rename constraint parked_event_event_id_fkey to dead_letter_event_event_id_fkey;
alter table dead_letter_event rename column parked_at to enqueued_at;
alter index parked_event_subject rename to dead_letter_event_subject;
create view parked_event as
    select processor, subject, event_id, reason, attempts, enqueued_at as parked_at
      from dead_letter_event;
