-- The day on which a division's first import ended: of imported expenses it is warned from then on (R63).
alter table review_division add column live_from date;
update review_division d set live_from = coalesce(released_on, current_date)
 where importing is null
   and exists (select 1 from review_expense e where e.division = d.division and e.imported);
-- Days of warnings of imported expenses were left out so far: their initiatives are reviewed again.
update review_initiative i set reviewed = -1
 where exists (select 1 from review_expense e
                where e.division = i.division and e.initiative = i.initiative and e.imported);
