-- Tables and columns are named as the code names them.
alter table initiative_life rename to initiative_activity;
alter table initiative_activity rename constraint initiative_life_pkey to initiative_activity_pkey;
alter index initiative_life_by_stage rename to initiative_activity_by_stage;
-- Nothing has ever read these.
alter table initiative_activity
    drop column product_lead,
    drop column group_from,
    drop column group_size,
    drop column obstacles,
    drop column demos,
    drop column demos_missed;

alter table first_round_merged rename column goes_on_as to merged_into;
alter index first_round_merged_by_other rename to first_round_merged_by_target;

-- One processor for the projections of several features, read together by the overview.
update token_entry set processor_name = 'activity' where processor_name = 'life';
update dead_letter_event set processor = 'activity' where processor = 'life';
delete from projection_rebuild where processor = 'life';
