-- The table is named as the code names it (0059); what it holds stays where it is.
alter table parked_event rename to dead_letter_event;
alter table dead_letter_event rename constraint parked_event_pkey to dead_letter_event_pkey;
alter table dead_letter_event
    rename constraint parked_event_event_id_fkey to dead_letter_event_event_id_fkey;
alter table dead_letter_event rename column parked_at to enqueued_at;
alter index parked_event_subject rename to dead_letter_event_subject;
