-- As long as one of a large table, beside what a transaction may take.
select pg_sleep(2.5);
