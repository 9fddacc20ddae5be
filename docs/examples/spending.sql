-- What each division's initiatives have spent, without what was taken back, from what read.py wrote:
--   duckdb -c ".read docs/examples/spending.sql"   beside messages.jsonl
create or replace view message as
select *
from read_json('messages.jsonl', format = 'newline_delimited', columns = {
    stream: 'varchar', position: 'bigint', type: 'varchar', subject: 'varchar', time: 'timestamptz', data: 'json'
});

select
    data ->> '$.division' as division,
    sum(sign * (data ->> '$.amount.money.cents')::bigint)::bigint as cents,
    sum(sign * (data ->> '$.amount.time.halfDays')::bigint)::bigint as half_days
from message
join (values ('initiative.spent.v1', 1), ('initiative.expense-reversed.v1', -1)) as entry (type, sign) using (type)
group by division
order by division;
