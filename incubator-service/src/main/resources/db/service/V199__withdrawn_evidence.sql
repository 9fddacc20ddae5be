-- Evidence that proves nothing any more (R53).
alter table review_evidence add column withdrawn_on date;
alter table generalization_measure add column withdrawn_on date;
-- An expense that is judged again on a later day is warned of again.
alter table warning drop constraint warning_pkey, add primary key (division, expense_id, month, use_by);
