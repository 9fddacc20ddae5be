-- Fewer votes are missing since somebody left or took the initiative over: it may be decided (R31).
alter table open_ballot add column fewer boolean not null default false;

-- Of fewer than three votes nothing is counted for anybody to see (R31).
update later_round set yes = null, no = null where yes + no < 3;
