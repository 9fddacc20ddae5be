-- What funding is reviewed on bears the name of the review (R60 to R68).
alter table stopping_division rename to review_division;
alter table review_division rename constraint stopping_division_pkey to review_division_pkey;
alter table review_division
    rename constraint stopping_division_stream_key to review_division_stream_key;
alter index stopping_division_name rename to review_division_name;

-- Days on which the centre could read a stream to its end (R64).
alter table heard_day rename to reachable_day;
alter table reachable_day rename constraint heard_day_pkey to reachable_day_pkey;

alter table stopping_file rename to review_initiative;
alter table review_initiative rename constraint stopping_file_pkey to review_initiative_pkey;
alter table review_initiative rename column judged to reviewed;
alter index stopping_file_changed rename to review_initiative_changed;
alter index stopping_file_due rename to review_initiative_due;
alter index stopping_file_warning rename to review_initiative_warning;
alter index stopping_file_coming rename to review_initiative_coming;
alter index stopping_file_waiting rename to review_initiative_waiting;

alter table stopping_expense rename to review_expense;
alter table review_expense rename constraint stopping_expense_pkey to review_expense_pkey;
alter index stopping_expense_initiative rename to review_expense_initiative;

alter table stopping_evidence rename to review_evidence;
alter table review_evidence rename constraint stopping_evidence_pkey to review_evidence_pkey;
alter index stopping_evidence_initiative rename to review_evidence_initiative;

alter table stop rename column effect_heard_at to effect_known_at;
