-- One line a division and year with all figures: whatever is shown about money is a sum of these.
create view figures as
select division, year,
    coalesce(sum(cents) filter (where figure = 'ALLOCATED'), 0)::bigint as allocated_cents,
    coalesce(sum(half_days) filter (where figure = 'ALLOCATED'), 0)::bigint as allocated_half_days,
    coalesce(sum(cents) filter (where figure = 'GRANTED'), 0)::bigint as granted_cents,
    coalesce(sum(half_days) filter (where figure = 'GRANTED'), 0)::bigint as granted_half_days,
    coalesce(sum(cents) filter (where figure = 'SPENT'), 0)::bigint as spent_cents,
    coalesce(sum(half_days) filter (where figure = 'SPENT'), 0)::bigint as spent_half_days,
    coalesce(sum(cents) filter (where figure = 'REVERSED'), 0)::bigint as reversed_cents,
    coalesce(sum(half_days) filter (where figure = 'REVERSED'), 0)::bigint as reversed_half_days,
    coalesce(sum(cents) filter (where figure = 'RELEASED'), 0)::bigint as released_cents,
    coalesce(sum(half_days) filter (where figure = 'RELEASED'), 0)::bigint as released_half_days
from money_movement
group by division, year;
