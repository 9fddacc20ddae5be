-- Which expense is due next, so that the list of what is due need not open every file; the files
-- that were judged before this are judged once more, which decides nothing twice (R66).
alter table stopping_file add column next_due_expense uuid;
update stopping_file set judged = -1;

-- When the centre heard that a stop had become effective: by the clock that decided it (R98).
alter table stop add column effect_heard_at timestamptz;

create index stop_list on stop (due_on, initiative collate "C", division collate "C", stop_id);
create index stop_division on stop (division, due_on);
create index stopping_file_coming
    on stopping_file (next_due_on, initiative collate "C", division collate "C");
create index warning_order on warning (warned_on, expense_id, month);
