with spent as (
  select division,
         sum(case kind when 'SPENT' then "amount.euros" else -"amount.euros" end) as euros
    from read_parquet('{entries}')
   where kind in ('SPENT', 'REVERSED')
   group by division
), used as (
  select division, count(*) as initiatives, count(*) filter (usedProduct) as products
    from read_parquet('{initiatives}')
   group by division
)
select division, initiatives, products, coalesce(euros, 0.00) as euros,
       round(euros / nullif(products, 0), 2) as euros_per_used_product
  from used left join spent using (division)
 order by euros_per_used_product nulls last, division;
