-- Of which command a message is a consequence (W3C Trace Context), to follow it through the logs of all
-- services. Beside the chain: no hash covers it, and nothing is decided by it.
alter table journal add column trace text;
alter table parked_message add column trace text;
