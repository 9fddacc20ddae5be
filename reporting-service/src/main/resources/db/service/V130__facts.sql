-- Every fact once, with two days: when it was true, and when it was known. Every figure of a past
-- day is computed from this table with the two days as parameters. Rows are only ever added.
create table fact (
    seq         bigint generated always as identity unique,
    stream      text collate "C" not null,
    position    bigint not null,
    known_at    timestamptz not null,  -- when its author recorded it, as the message says
    known_on    date not null,
    true_on     date not null,
    kind        text not null,
    division    text collate "C",
    initiative  text collate "C",
    about       uuid,                  -- the expense, grant, evidence, stop, case … meant
    year        int not null,          -- the year whose money it is
    cents       bigint not null default 0,
    half_days   bigint not null default 0,
    number      int,                   -- users of a measure, ordinal of a stage, month of a warning
    delight     int,
    word        text,                  -- one word of the contract: a level, a reason, a kind
    other       text,                  -- a digest, a division or an initiative that it names
    other_about uuid,
    from_on     date,
    until_on    date,
    primary key (stream, position)
);
comment on column fact.seq is
    'The order in which this service took facts in: it pins what a long answer rests on, and is shown to nobody.';

create index fact_of_initiative on fact
    (division, initiative, kind, true_on);
create index fact_by_kind on fact (kind, true_on, known_on)
    include (division, initiative, year, cents, half_days);
create index fact_about on fact (about, kind) where about is not null;

-- As of which position of which stream every page speaks.
create table fact_stream (
    stream   text collate "C" primary key,
    position bigint not null,
    known_at timestamptz not null
);
