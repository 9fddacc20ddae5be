-- What people wrote, beside the chain and never in it (R100): events and messages hold the salted
-- digest alone. A row without a text is a tombstone: it was redacted, and never comes back.
create table free_text (
    stream      text not null,
    digest      text not null,
    salt        text,
    text        text,
    redacted_at timestamptz,
    primary key (stream, digest),
    check ((text is null) = (redacted_at is not null) and (text is null) = (salt is null))
);
comment on column free_text.stream is 'Whose text it is: who told it, and alone may redact it.';

-- What a redaction leaves dead in the table is cleared at the next look of the autovacuum.
alter table free_text set
    (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,
     toast.autovacuum_vacuum_threshold = 1, toast.autovacuum_vacuum_scale_factor = 0);

create index free_text_redacted on free_text (stream) where redacted_at is not null;

-- What is shown of a text; no row where it was never disclosed.
create view shown_text as
    select stream, digest, coalesce(text, '[redacted]') as text from free_text;

-- How many of the own redactions the topic is free of.
alter table journal_relay add column rewritten bigint not null default 0;
