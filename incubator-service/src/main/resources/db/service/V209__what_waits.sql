-- What divisions were asked to give back and have not answered (R10); a processor of its own, which
-- begins with the first event, writes it.
create table withdrawal_pending (
    division      text    not null,
    withdrawal_id uuid    not null,
    year          integer not null,
    cents         bigint  not null,
    half_days     integer not null,
    requested_on  date    not null,
    primary key (division, withdrawal_id)
);

-- What waits for somebody is little among all that there is.
create index agenda_item_open on agenda_item (added_on, item_id) where outcome is null;
create index obstacle_unanswered on obstacle (met_on, division, obstacle_id) where answers = 0;
create index control_finding_open on control_finding (due_on, finding_id) where closed_on is null;
create index stop_not_effective on stop (decided_at, stop_id)
 where applied_at is null and reinstated_at is null;
create index subscription_quarantined on subscription (stream) where quarantined is not null;
create index agenda_vote_meeting on agenda_vote (item_id, meeting_on);
create index control_expense_to_look_at on control_expense (ordinal)
 where score > 0 and taken_by is null
   and looks + samples + open_findings + closed_findings = 0;
