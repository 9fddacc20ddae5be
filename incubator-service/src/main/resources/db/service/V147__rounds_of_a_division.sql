-- The rounds of one division in the order of their list: without it a page of a division walked
-- through the rounds of all divisions.
create index funding_grant_division
    on funding_grant (division, initiative collate "C", division collate "C", round, grant_id);
