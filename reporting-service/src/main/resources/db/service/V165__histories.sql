-- Whoever counts over all initiatives reads each of them as one row, and not as one row a fact. The facts are the
-- truth: whatever writes one, this follows, in the same transaction.
set local transaction_timeout = 0;

create table initiative_history (
    division    text collate "C" not null,
    initiative  text collate "C" not null,
    part        int not null,
    facts       bytea not null,
    primary key (division, initiative, part)
);
-- Most fit beside their key; what does not is not compressed again with each fact that is added.
alter table initiative_history alter column facts set storage external;
comment on table initiative_history is
    'What recorded_fact says of an initiative, as far as it is counted: 64 bytes a fact, in the order of seq.';
comment on column initiative_history.part is
    'A part takes no more once it has 8 KiB, so that adding a fact costs the same however many there are.';

create function packed(kind text, seq bigint, true_on date, known_on date, "position" bigint, subject_id uuid,
    cents bigint, half_days bigint, round text, payload jsonb, made_up text[])
    returns bytea language sql immutable
    return int2send(array_position(array['LAUNCHED', 'SPENT', 'REVERSED', 'USED', 'USE_WITHDRAWN', 'CLOSED',
            'INTEGRATED', 'GRANTED'], kind)::int2)
        || int8send(seq)
        || int4send(true_on - date '1970-01-01')
        || int4send(known_on - date '1970-01-01')
        || int8send("position")
        || uuid_send(coalesce(subject_id, '00000000-0000-0000-0000-000000000000'))
        || int8send(coalesce(cents, 0))
        || int8send(coalesce(half_days, 0))
        || int4send(coalesce((payload ->> 'users')::int, 0))
        || int2send((case when 'euros' = any(made_up) then 1 else 0 end
            + case when 'halfDays' = any(made_up) then 2 else 0 end
            + case when 'users' = any(made_up) then 4 else 0 end
            + case when round = 'FIRST' then 8 else 0 end
            + 16 * coalesce(array_position(array['MEASURED', 'CONFIRMED'], payload ->> 'level'), 0))::int2);

create function add_to_history() returns trigger language plpgsql as $$
begin
    insert into initiative_history as h (division, initiative, part, facts)
    select a.division, a.initiative, coalesce(l.part + case when l.bytes < 8192 then 0 else 1 end, 0), a.facts
      from (select n.division, n.initiative,
                string_agg(packed(n.kind, n.seq, n.true_on, n.known_on, n.position, n.subject_id, n.cents,
                    n.half_days, n.round, n.payload, n.made_up), ''::bytea order by n.seq) as facts
              from added n
             where n.kind in ('LAUNCHED', 'SPENT', 'REVERSED', 'USED', 'USE_WITHDRAWN', 'CLOSED', 'INTEGRATED',
                'GRANTED') and n.division is not null and n.initiative is not null
             group by n.division, n.initiative) a
      left join lateral (select part, octet_length(facts) as bytes from initiative_history
             where division = a.division and initiative = a.initiative
             order by part desc limit 1) l on true
        on conflict (division, initiative, part) do update set facts = h.facts || excluded.facts;
    return null;
end $$;
create trigger add_to_history after insert on recorded_fact referencing new table as added
    for each statement execute function add_to_history();

create function empty_history() returns trigger language plpgsql as $$
begin
    truncate initiative_history;
    return null;
end $$;
create trigger empty_history after truncate on recorded_fact
    for each statement execute function empty_history();

insert into initiative_history (division, initiative, part, facts)
select division, initiative, place / 128,
    string_agg(packed(kind, seq, true_on, known_on, position, subject_id, cents, half_days, round, payload,
        made_up), ''::bytea order by seq)
  from (select f.*, row_number() over (partition by division, initiative order by seq) - 1 as place
          from recorded_fact f
         where kind in ('LAUNCHED', 'SPENT', 'REVERSED', 'USED', 'USE_WITHDRAWN', 'CLOSED', 'INTEGRATED',
            'GRANTED') and division is not null and initiative is not null) f
 group by division, initiative, place / 128;
