-- What managers do in a division is called by its name.
alter table division_culture rename to division_manager_engagement;
alter table division_manager_engagement
    rename constraint division_culture_pkey to division_manager_engagement_pkey;
