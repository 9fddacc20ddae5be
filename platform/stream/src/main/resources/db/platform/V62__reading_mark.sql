-- What an inbox is reading, marked before it reads: whoever starts and finds a mark knows what the process was at
-- when it was killed. The stream is null where all were read together (decision 0062).
create table reading_mark (
    stream    text unique nulls not distinct,
    read_from bigint not null,
    attempts  integer not null
);
