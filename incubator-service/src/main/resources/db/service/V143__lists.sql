-- The order in which initiatives are listed, so that a page costs a page.
create index initiative_list on initiative (initiative collate "C", division collate "C");
