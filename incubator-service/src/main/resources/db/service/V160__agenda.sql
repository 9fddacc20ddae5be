-- What the board decides on is an agenda item; its outcome is stored in the words of what was asked
-- (R02, R71).
alter table matter rename to agenda_item;
alter table agenda_item rename constraint matter_pkey to agenda_item_pkey;
alter table agenda_item rename column matter_id to item_id;
alter table agenda_item rename column put_by to added_by;
alter table agenda_item rename column put_on to added_on;
alter table agenda_item add column kind text not null default 'QUESTION';
update agenda_item set kind = 'CASE' where case_id is not null;
alter table agenda_item alter column kind drop default;
update agenda_item set outcome = case when kind = 'CASE' then 'GENERALIZE' else 'CARRIED' end
 where outcome = 'YES';
update agenda_item set outcome = case when kind = 'CASE' then 'NOT_YET' else 'REJECTED' end
 where outcome = 'NO';
alter index matter_order rename to agenda_item_order;
alter index matter_case rename to agenda_item_case;

alter table matter_vote rename to agenda_vote;
alter table agenda_vote rename constraint matter_vote_pkey to agenda_vote_pkey;
alter table agenda_vote rename column matter_id to item_id;
alter index matter_vote_matter rename to agenda_vote_item;

alter table generalization_case rename column matter_id to agenda_item_id;
