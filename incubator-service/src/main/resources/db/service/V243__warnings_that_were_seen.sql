-- The day on which somebody there said that they had seen it; null where nobody did (R63).
alter table warning add column seen_on date;
