-- Whoever acted before has their provider's subject as id, and keeps it: it is in events. The row
-- says whose it is until they come again; erasing deletes it like any other (R100).

insert into person (id, subject)
select distinct one.id, one.id
  from domain_event,
       jsonb_path_query(payload::jsonb, '$.** ? (@.type() == "object").keyvalue()') member,
       jsonb_path_query(member -> 'value', '$[*] ? (@.type() == "string")') item,
       lateral (select item #>> '{}' as id) one
 where member ->> 'key' in ('person', 'holder', 'deputy', 'successor', 'controller', 'approvedBy',
                            'allocatedBy', 'admittedBy')
   and aggregate_id not like 'stream:%'
on conflict do nothing;

insert into person (id, subject) select approved_by, approved_by from portfolio_approval
on conflict do nothing;
