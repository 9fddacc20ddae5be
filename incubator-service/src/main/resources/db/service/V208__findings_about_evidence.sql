-- Evidence is taken, looked at and found something about as expenses are (R53, R95, R96).
alter table control_evidence
    add column taken_by        text,
    add column taken_on        date,
    add column looks           integer not null default 0,
    add column open_findings   integer not null default 0,
    add column closed_findings integer not null default 0;
create index control_evidence_taken on control_evidence (taken_by) where taken_by is not null;
create index control_evidence_touched on control_evidence (division)
 where looks + open_findings + closed_findings > 0;

-- A finding is about an expense or about evidence.
alter table control_finding
    alter column expense_id drop not null,
    add column evidence_id uuid,
    add constraint control_finding_about_one check (num_nonnulls(expense_id, evidence_id) = 1);
create index control_finding_evidence on control_finding (division, evidence_id)
 where evidence_id is not null;

-- What has arrived is counted when it arrives.
alter table control_division add column evidence bigint not null default 0;
insert into control_division (division, expenses, cents, half_days, evidence)
select division, 0, 0, 0, count(*) from control_evidence group by division
    on conflict (division) do update set evidence = excluded.evidence;
