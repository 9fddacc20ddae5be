-- Divisions choose the ids of what they publish, and a hostile one chooses those of another: the
-- division is part of every key of what divisions made (docs/security.md).
alter table review_expense drop constraint review_expense_pkey,
    add primary key (division, expense_id);
alter table review_evidence drop constraint review_evidence_pkey,
    add primary key (division, evidence_id);
alter table warning drop constraint warning_pkey,
    add primary key (division, expense_id, month);
alter table control_flag drop constraint control_flag_pkey,
    add primary key (division, flag_id);
alter table control_expense drop constraint control_expense_pkey,
    add primary key (division, expense_id);
alter table generalization_measure drop constraint generalization_measure_pkey,
    add primary key (division, evidence_id);
alter table generalization_irritant drop constraint generalization_irritant_pkey,
    add primary key (division, irritant_id);
alter table funding_movement drop constraint funding_movement_pkey,
    add primary key (division, movement_id, kind);
alter table funding_grant drop constraint funding_grant_pkey,
    add primary key (division, grant_id);
alter table used_product drop constraint used_product_pkey,
    add primary key (division, evidence_id);

-- What was drawn is found by its id alone, as anybody draws it again.
create index control_expense_id on control_expense (expense_id);
drop index control_finding_expense;
create index control_finding_expense on control_finding (division, expense_id);

-- What was done about an expense is decided for the division's own.
update domain_event
   set aggregate_id = 'control:' || (payload ->> 'division') || '/' || substr(aggregate_id, 9)
 where aggregate_type = 'control';
delete from snapshot_event where aggregate_id like 'control:%';

-- Whose product an initiative came from, where no proposal says it: the only one of that name that
-- the centre knew before it, else the only one. One that takes the name later changes nothing.
alter table generalization_initiative add column arrival bigint not null default 0;
update generalization_initiative i set arrival = o.arrival
  from (select division, initiative,
               row_number() over (order by launched_on, division, initiative) as arrival
          from generalization_initiative) o
 where o.division = i.division and o.initiative = i.initiative;
create index generalization_initiative_arrival on generalization_initiative (arrival);
create or replace view lineage as
select c.division, c.initiative, c.launched_on, c.origin,
       coalesce(
           (select min(p.division) from proposal p
             where p.target = c.division and p.initiative = c.origin having count(*) = 1),
           (select min(o.division) from generalization_initiative o
             where o.initiative = c.origin and o.arrival < c.arrival having count(*) = 1),
           (select min(o.division) from generalization_initiative o
             where o.initiative = c.origin
               and (o.division, o.initiative) <> (c.division, c.initiative)
            having count(*) = 1)) as origin_division
  from generalization_initiative c
 where c.origin is not null;
