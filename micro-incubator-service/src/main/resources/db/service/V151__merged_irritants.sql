-- Kept in the transaction of the events: irritants that went on as others (R26, R91).
create table first_round_merged (
    irritant   uuid primary key,
    goes_on_as uuid not null
);
create index first_round_merged_by_other on first_round_merged (goes_on_as);
insert into first_round_merged (irritant, goes_on_as)
    with recursive path as (
        select irritant, merged_into from irritant where merged_into is not null
        union
        select p.irritant, i.merged_into
          from path p join irritant i on i.irritant = p.merged_into
         where i.merged_into is not null)
    select p.irritant, p.merged_into from path p
      join irritant i on i.irritant = p.merged_into
     where i.merged_into is null;
update first_round_launch l set irritant = m.goes_on_as
  from first_round_merged m where m.irritant = l.irritant;
