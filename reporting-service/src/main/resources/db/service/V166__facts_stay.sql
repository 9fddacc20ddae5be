-- A fact is added once and stays as it is. What is kept beside the facts follows what is added and what is emptied, so
-- that whatever else somebody did to them by hand would leave figures that no fact says.
create function refuse_changed_fact() returns trigger language plpgsql as $$
begin
    raise exception 'facts are added and never changed: % of recorded_fact is refused', lower(tg_op)
        using errcode = 'restrict_violation',
            hint = 'Facts that are wrong are emptied all together (truncate recorded_fact), and read from the streams again.';
end $$;
create trigger refuse_changed_fact before update or delete on recorded_fact
    for each statement execute function refuse_changed_fact();
