create table total (
    counter text    primary key,
    sum     integer not null check (sum <= 1000)
);
