-- Which ballots are open, in the transaction of their events (R31).
create table open_ballot (
    round      uuid primary key,
    initiative text not null
);
create index open_ballot_by_initiative on open_ballot (initiative);
insert into open_ballot (round, initiative)
    select r.round::uuid, r.initiative
      from deadline d join later_round r on r.round = d.id
     where d.kind = 'ballot';

-- How many said yes is known of what was decided or rejected alone.
alter table later_round alter column yes drop not null, alter column yes drop default,
                        alter column no drop not null, alter column no drop default,
                        add column cause text;
update later_round set yes = null, no = null where state in ('OPEN', 'LAPSED');
