-- What became of irritants are facts too, taken from the messages that were stored before they were.
set local transaction_timeout = 0;

insert into recorded_fact (stream, position, known_at, known_on, true_on, kind, division, subject_id, payload)
select substr(e.aggregate_id, length('stream:') + 1), e.sequence_number, recorded.at, recorded.on,
    coalesce((e.payload ->> 'mergedOn')::date, (e.payload ->> 'resolvedOn')::date,
        (e.payload ->> 'reopenedOn')::date, recorded.on),
    case e.type when 'irritant.corroborated.v1' then 'IRRITANT_CORROBORATED'
        when 'irritant.merged.v1' then 'IRRITANT_MERGED'
        when 'irritant.resolved.v1' then 'IRRITANT_RESOLVED' else 'IRRITANT_REOPENED' end,
    e.payload ->> 'division', (e.payload ->> 'irritantId')::uuid, e.payload::jsonb
  from domain_event e
  cross join lateral (select (e.metadata ->> 'toldAt')::timestamptz as at,
        ((e.metadata ->> 'toldAt')::timestamptz at time zone 'Europe/Paris')::date as on) recorded
 where e.aggregate_id like 'stream:%' and e.type in ('irritant.corroborated.v1', 'irritant.merged.v1',
    'irritant.resolved.v1', 'irritant.reopened.v1')
 order by e.global_index
    on conflict do nothing;

-- Which initiatives work on an irritant, and which irritants go on as it.
create index recorded_fact_of_irritant on recorded_fact (division, (payload ->> 'irritantId'))
    where kind = 'LAUNCHED';
create index recorded_fact_merged on recorded_fact (division, (payload ->> 'into'))
    where kind = 'IRRITANT_MERGED';
