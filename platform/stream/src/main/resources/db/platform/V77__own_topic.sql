-- Where the own topic is another one than when a stream was last read, the broker lost its disk and the log of that
-- stream with it: what was sent since may have grown past the offset hint. Null before the own topic was seen.
alter table subscription add column own_topic text;
update subscription set own_topic = (select topic_id from journal_relay limit 1);
