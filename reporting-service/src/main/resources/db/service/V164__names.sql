-- What the centre calls the divisions (R09), asked for on every page.
create index recorded_fact_names on recorded_fact (division, true_on desc, position desc)
    where kind = 'DIVISION_NAMED';
