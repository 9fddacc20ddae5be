-- The initiatives of one division in the order of their list: without it a page of a division read
-- the sums of all divisions.
create index funding_total_division
    on funding_total (division, initiative collate "C", division collate "C");
