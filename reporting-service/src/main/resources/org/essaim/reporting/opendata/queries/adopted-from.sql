select originDivision as given_by, division as adopted_by, count(*) as adoptions,
       count(*) filter (usedThere) as used_there, sum("adapting.euros") as euros_of_adapting
  from read_parquet('{adoptions}')
 group by originDivision, division
 order by adoptions desc, given_by, adopted_by;
