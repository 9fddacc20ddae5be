-- From when on a new reader is to read, found without a scan; an append pays nearly nothing for it, since a range of
-- blocks has one entry.
create index domain_event_recorded_at on domain_event using brin (recorded_at)
    with (pages_per_range = 16, autosummarize = on);
