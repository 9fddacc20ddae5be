select year(dueOn) as year, reason, count(*) as stops,
       count(reinstatedAt) as reinstated_since, count(distinct initiative) as initiatives
  from read_parquet('{stops}')
 group by year, reason
 order by year, reason;
