-- What pages ask for, each from an index in the order in which it is shown. Sums are kept by the
-- service and carried on by seq (docs/decisions/0043-answers-are-carried-on.md).

-- The movements in the order of their sums: a past day is summed from the index alone.
create index fact_money on fact (division, year, kind, word)
    include (true_on, known_on, seq, cents, half_days)
    where kind in ('ALLOCATED', 'WITHDRAWN', 'GRANTED', 'SPENT', 'REVERSED', 'RELEASED', 'REOPENED');

-- The movements of a division in the order of its entries.
create index fact_entries on fact (division, true_on, stream, position)
    where kind in ('ALLOCATED', 'WITHDRAWN', 'GRANTED', 'SPENT', 'REVERSED', 'RELEASED', 'REOPENED');

-- What changed in a division, the latest first.
create index fact_changes on fact (division, true_on desc, known_on desc, stream, position desc)
    where kind in ('DIVISION_ADMITTED', 'ALLOCATED', 'WITHDRAWN', 'LAUNCHED', 'INTEGRATED', 'CLOSED',
        'STOPPED', 'REINSTATED', 'CASE_OPENED', 'ADOPTED');

-- Its initiatives, the latest first.
create index fact_launches on fact (division, true_on desc, initiative desc) where kind = 'LAUNCHED';

-- Stages, by initiative.
create index fact_stages on fact (division, initiative)
    include (kind, true_on, known_on, seq, number)
    where kind in ('LAUNCHED', 'STAGE_ENTERED', 'INTEGRATED', 'CLOSED');

-- It held the columns that sums need, which have an index of their own now.
drop index fact_by_kind;
create index fact_by_kind on fact (kind, true_on, known_on) include (division, seq);

create index stop_latest on stop (due_on desc, initiative collate "C" desc, stop_id desc)
    where spent_on is not null;

-- What these told is counted from the facts.
drop view figures;
drop table money_movement;
drop table initiative;
