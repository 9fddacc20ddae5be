-- Since when each initiative is a used product (R51), so that nobody looks through all evidence to count them; null where
-- all of it was withdrawn (R53).
create table control_first_use (
    division   text not null,
    initiative text not null,
    used_on    date,
    primary key (division, initiative)
);
insert into control_first_use
select division, initiative, min(used_on) from control_use group by division, initiative;
create index control_first_use_day on control_first_use (used_on);
create index initiative_launched on initiative (launched_on);
create index generalization_case_opened on generalization_case (opened_on, case_id);
