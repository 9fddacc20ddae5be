-- A finding is about an expense or about evidence of use (R53, R96).
alter table control_finding
    alter column expense_id drop not null,
    add column evidence_id uuid,
    add constraint control_finding_about_one check (num_nonnulls(expense_id, evidence_id) = 1);
