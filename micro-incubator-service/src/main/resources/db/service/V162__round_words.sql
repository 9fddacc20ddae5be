alter table later_round rename column asked_on to requested_on;
alter table later_round alter column depends_on type text[]
    using case when depends_on = '' then '{}' else string_to_array(depends_on, ',') end;
