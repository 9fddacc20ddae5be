-- An imported value that is not real says so in its message; what is summed up knows it from here.
set local transaction_timeout = 0;

alter table recorded_fact add column made_up text[] not null default '{}';
comment on column recorded_fact.made_up is
    'Names of the fields whose values are not real: its own, or those of the expense or grant that it takes back.';

update recorded_fact
   set made_up = array(select jsonb_array_elements_text(payload -> 'madeUp'))
 where jsonb_typeof(payload -> 'madeUp') = 'array' and payload -> 'madeUp' <> '[]';
update recorded_fact f
   set made_up = taken.made_up
  from recorded_fact taken
 where f.kind in ('REVERSED', 'RELEASED', 'REOPENED') and taken.kind in ('SPENT', 'GRANTED')
   and taken.stream = f.stream and taken.subject_id = f.subject_id and taken.made_up <> '{}';

-- Sums are read from the index alone, and so is what they rest on.
drop index recorded_fact_money;
create index recorded_fact_money on recorded_fact (division, year, kind, round)
    include (true_on, known_on, seq, cents, half_days, made_up) where year is not null;
