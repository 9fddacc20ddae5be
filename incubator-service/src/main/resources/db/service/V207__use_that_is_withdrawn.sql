-- Evidence of used products, as far as it is not withdrawn: an integration without any is a signal
-- (R53, R81, R95).
create table control_use (
    division    text not null,
    evidence_id uuid not null,
    initiative  text not null,
    used_on     date not null,
    primary key (division, evidence_id)
);
create index control_use_of_initiative on control_use (division, initiative, used_on);
insert into control_use
select division, evidence_id, initiative, measured_on from control_evidence
 where withdrawn_on is null and users >= 1;

delete from control_course where integrated_on is null;
alter table control_course
    drop column used_on,
    alter column integrated_on set not null;
