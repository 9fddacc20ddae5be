-- By when a finding is to be answered and closed (R95); one that came without a day has thirty.
alter table control_finding add column due_on date;
update control_finding set due_on = opened_on + 30;
alter table control_finding alter column due_on set not null;
drop index control_finding_order;
create index control_finding_order
    on control_finding (((closed_on is not null)::integer), due_on, finding_id);
