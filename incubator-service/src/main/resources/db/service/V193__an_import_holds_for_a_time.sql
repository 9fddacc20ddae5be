-- While a division imports its past nothing of it is reviewed, but not for ever (R64): until which day,
-- and when the last hold ended, as the next one goes on with it that begins on the same day. Only an
-- import as of that day or a later one ends it (R16).
alter table review_division
    add column import_as_of date,
    add column hold_ends_on date,
    add column released_on  date;
update review_division set import_as_of = 'epoch', hold_ends_on = current_date + 30
 where importing is not null;
