-- The day on which somebody said that they had seen the latest warning; null where nobody did (R63).
alter table funding_warning add column seen_on date;
