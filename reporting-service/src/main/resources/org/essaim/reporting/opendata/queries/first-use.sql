select division, count(*) as initiatives, count(firstUsedOn) as found_users,
       median(date_diff('day', launchedOn, firstUsedOn)) as median_days_to_first_use
  from read_parquet('{initiatives}')
 group by division
 order by found_users desc, division;
