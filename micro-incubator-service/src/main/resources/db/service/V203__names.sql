-- What the centre calls the divisions (R09); filled by a processor of its own, which begins with the first event.
create table division_name (
    division    text primary key,
    name_digest text not null,
    named_on    date not null
);
