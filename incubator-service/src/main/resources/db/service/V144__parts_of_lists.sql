-- What has arrived of each division, so that its figures need not add up the queue.
create table control_division (
    division  text    primary key,
    expenses  bigint  not null,
    cents     bigint  not null,
    half_days bigint  not null
);
insert into control_division
select division, count(*), sum(cents), sum(half_days) from control_expense group by division;

-- The few that somebody has looked at, drawn or found something about.
create index control_expense_touched on control_expense (division)
 where looks + samples + open_findings + closed_findings > 0;
create index control_finding_division on control_finding (division);

-- The orders in which lists are read in parts.
create index division_name on division (division collate "C");
create index division_rank on division ((-dissatisfaction), division collate "C");
create index division_dissatisfaction on division (dissatisfaction);
create index stopping_division_name on stopping_division (division collate "C");
create index control_division_name on control_division (division collate "C");
create index initiative_stages on initiative (division collate "C", stage collate "C");
create index generalization_case_list
    on generalization_case (initiative collate "C", division collate "C");
create index board_seat_order on board_seat (from_on, seat_id);
create index board_meeting_last on board_meeting ((date '1970-01-01' - meets_on));
create index stopping_file_waiting on stopping_file (division, next_due_on);
