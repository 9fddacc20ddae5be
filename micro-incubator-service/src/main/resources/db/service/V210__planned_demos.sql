-- The next demo as its team announced it; no day where it announced none, or held it (R41).
alter table initiative_activity
    add column demo_plan         uuid,
    add column demo_planned_on   date,
    add column demo_day          date,
    add column demo_at           time,
    add column demo_place_digest text;
