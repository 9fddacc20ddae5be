-- What an expense was for, in the words of its division, and who opened a finding: pages show both. What arrived
-- before this is shown without, until the processor control is rebuilt.
alter table control_expense add column label_digest text;
alter table control_finding add column opened_by text;

-- Evidence of a division by rank, as its expenses have it.
create index control_evidence_division on control_evidence (division, (-score), ordinal);
