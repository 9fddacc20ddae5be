-- What each movement is about, and when the centre's store took it in: so that the books of any past
-- day can be written again (R12).
alter table funding_movement
    add column year        integer,
    add column on_day      date,
    add column recorded_on date,
    add column event_index bigint;

update funding_movement m
   set year = e.year, on_day = e.on_day, recorded_on = e.recorded_on, event_index = e.event_index
  from (select distinct on (division, kind, movement_id) division, kind, movement_id,
               coalesce(year, extract(year from on_day)::integer) as year, on_day,
               (stored_at at time zone 'Europe/Paris')::date as recorded_on,
               global_index as event_index
          from domain_event d
          join (values
                ('allocation.allocated', 'ALLOCATED', 'allocationId', 'allocatedOn'),
                ('allocation.shrunk', 'WITHDRAWN', 'withdrawalId', null),
                ('envelope.allocation-received.v1', 'RECEIVED', 'allocationId', null),
                ('envelope.granted.v1', 'GRANTED', 'grantId', 'grantedOn'),
                ('envelope.released.v1', 'RELEASED', null, 'releasedOn'),
                ('envelope.reopened.v1', 'REOPENED', null, 'reopenedOn'),
                ('initiative.spent.v1', 'SPENT', 'expenseId', 'spentOn'),
                ('initiative.expense-reversed.v1', 'REVERSED', 'expenseId', 'reversedOn'))
               as t (type, kind, id_member, day_member) using (type)
         cross join lateral (
                select payload ->> 'division' as division,
                       coalesce((payload ->> id_member)::uuid, event_id) as movement_id,
                       (payload ->> 'year')::integer as year,
                       coalesce((payload ->> day_member)::date,
                                (recorded_at at time zone 'Europe/Paris')::date) as on_day) p
         order by division, kind, movement_id, global_index) e
 where e.division = m.division and e.kind = m.kind and e.movement_id = m.movement_id;

alter table funding_movement
    alter column year set not null,
    alter column on_day set not null,
    alter column recorded_on set not null,
    alter column event_index set not null;

-- The order in which the books are written.
create index funding_movement_order on funding_movement (recorded_on, event_index);
