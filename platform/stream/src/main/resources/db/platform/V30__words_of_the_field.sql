-- Tables and columns are named as the code names them (0059); what they hold stays where it is.

alter table inbox_position rename to subscription;
alter table subscription rename constraint inbox_position_pkey to subscription_pkey;
alter table subscription rename column heard_of_us to acknowledged_position;
alter table subscription drop column refused;
comment on column subscription.acknowledged_position is
    'How far the stream''s owner has the own journal in its database.';

alter table parked_message rename to dead_letter_message;
alter table dead_letter_message rename constraint parked_message_pkey to dead_letter_message_pkey;
alter table dead_letter_message rename column parked_at to enqueued_at;
alter index parked_message_subject rename to dead_letter_message_subject;

alter table refused_count rename to rejection_count;
alter table rejection_count rename constraint refused_count_pkey to rejection_count_pkey;

alter table refused_record rename to rejected_record;
alter table rejected_record rename constraint refused_record_pkey to rejected_record_pkey;
alter table rejected_record rename column refused_at to rejected_at;
alter index refused_record_stream rename to rejected_record_stream;
alter sequence refused_record_id_seq rename to rejected_record_id_seq;

alter table journal_taken_back rename to journal_recovered;
alter table journal_recovered rename constraint journal_taken_back_pkey to journal_recovered_pkey;
alter table journal_recovered rename column taken_back_at to recovered_at;

comment on column free_text.stream is 'Whose text it is: who published it, and alone may redact it.';
