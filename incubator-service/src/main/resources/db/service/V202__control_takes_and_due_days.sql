-- Who has an expense in hand, when it was reversed, and how many had arrived by then: what is spent
-- again soon after a reversal is a signal (R95).
alter table control_expense
    add column taken_by       text,
    add column taken_on       date,
    add column reversed_on    date,
    add column reversed_after bigint;
create index control_expense_reversed on control_expense (division, initiative)
 where reversed_on is not null;
create index control_expense_taken on control_expense (taken_by) where taken_by is not null;

-- By when a finding is to be closed; one that was opened without a day has thirty.
alter table control_finding add column due_on date;
update control_finding set due_on = opened_on + 30;
alter table control_finding alter column due_on set not null;
drop index control_finding_order;
create index control_finding_order
    on control_finding (((closed_on is not null)::integer), due_on, finding_id);

-- The day on which a division first recorded something that was no import.
create table control_go_live (
    division text primary key,
    live_on  date not null
);

-- How an initiative ended, and since when it is a used product (R51, R81).
create table control_course (
    division      text not null,
    initiative    text not null,
    integrated_on date,
    used_on       date,
    primary key (division, initiative)
);
