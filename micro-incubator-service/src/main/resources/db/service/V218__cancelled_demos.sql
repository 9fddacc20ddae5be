-- The demo that was announced and is not held, with all that was said of its day before: who was
-- mailed one of that is mailed once more (R41).
alter table initiative_activity
    add column demo_plans      uuid[] not null default '{}',
    add column cancelled_demo  uuid,
    add column cancelled_on    date,
    add column cancelled_day   date,
    add column cancelled_plans uuid[] not null default '{}';

update initiative_activity set demo_plans = array[demo_plan] where demo_day is not null;
