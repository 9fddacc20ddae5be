-- Sums of a past day are counted on from the end of a month: what is true, and what was known, within some days is found
-- by an index alone, as the facts lie far apart (docs/decisions/0136-a-past-day-is-counted-on-from-the-end-of-a-month.md).
set local transaction_timeout = 0;
create index recorded_fact_true on recorded_fact (true_on)
    include (known_on, seq, stream, position, known_at);
create index recorded_fact_known on recorded_fact (known_on, true_on)
    include (seq, stream, position, known_at);
create index recorded_fact_money_true on recorded_fact (true_on)
    include (known_on, seq, division, year, kind, round, cents, half_days, made_up) where year is not null;
create index recorded_fact_money_known on recorded_fact (known_on, true_on)
    include (seq, division, year, kind, round, cents, half_days, made_up) where year is not null;
create index recorded_fact_moved_true on recorded_fact (true_on)
    include (known_on, seq, kind, division, initiative, subject_id)
    where kind in ('LAUNCHED', 'STAGE_ENTERED', 'INTEGRATED', 'CLOSED', 'STOPPED', 'REINSTATED');
create index recorded_fact_moved_known on recorded_fact (known_on, true_on)
    include (seq, kind, division, initiative, subject_id)
    where kind in ('LAUNCHED', 'STAGE_ENTERED', 'INTEGRATED', 'CLOSED', 'STOPPED', 'REINSTATED');
-- All sums were read from it; what is read of one division is a part of its entries.
drop index recorded_fact_money;
-- The latest that work on an irritant, which are few.
create index recorded_fact_irritants on recorded_fact (true_on desc, division, initiative)
    where kind = 'LAUNCHED' and payload ->> 'irritantId' is not null;
