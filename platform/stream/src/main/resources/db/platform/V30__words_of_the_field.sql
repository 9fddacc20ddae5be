-- Tables and columns are named as the code names them. Under its old name each table is still a view, so
-- that an instance of the release before goes on beside a new one during an upgrade (0046).

alter table inbox_position rename to subscription;
alter table subscription rename constraint inbox_position_pkey to subscription_pkey;
alter table subscription rename column heard_of_us to acknowledged_position;
alter table subscription drop column refused;
comment on column subscription.acknowledged_position is
    'How far the stream''s owner has the own journal in its database.';
create view inbox_position as
    select stream, position, hash, offset_hint, watermark, watermark_position, read_to_end_at,
           acknowledged_position as heard_of_us, quarantined, quarantined_at, signed_head, control_at
      from subscription;

alter table parked_message rename to dead_letter_message;
alter table dead_letter_message rename constraint parked_message_pkey to dead_letter_message_pkey;
alter table dead_letter_message rename column parked_at to enqueued_at;
alter index parked_message_subject rename to dead_letter_message_subject;
create view parked_message as
    select stream, position, id, type, subject, time, data, reason, enqueued_at as parked_at, trace
      from dead_letter_message;

alter table refused_count rename to rejection_count;
alter table rejection_count rename constraint refused_count_pkey to rejection_count_pkey;
create view refused_count as select stream, reason, count, last_at from rejection_count;

alter table refused_record rename to rejected_record;
alter table rejected_record rename constraint refused_record_pkey to rejected_record_pkey;
alter table rejected_record rename column refused_at to rejected_at;
alter index refused_record_stream rename to rejected_record_stream;
alter sequence refused_record_id_seq rename to rejected_record_id_seq;
create view refused_record as
    select id, stream, "offset", reason, detail, headers, data, data_size, rejected_at as refused_at
      from rejected_record;

alter table journal_taken_back rename to journal_recovered;
alter table journal_recovered rename constraint journal_taken_back_pkey to journal_recovered_pkey;
alter table journal_recovered rename column taken_back_at to recovered_at;
create view journal_taken_back as
    select position, recovered_at as taken_back_at from journal_recovered;

comment on column free_text.stream is 'Whose text it is: who published it, and alone may redact it.';
