-- How texts are compared: in lower case, without accents and ligatures, with plain marks between words. No extension
-- is needed, which a managed database may lack, nor a locale: where it is C, nothing but ASCII has cases or blanks.
create function folded(plain text) returns text language sql immutable parallel safe
    return lower(regexp_replace(normalize(
        replace(replace(replace(replace(
            translate(plain, '“”„«»’‘…–—·•' || chr(160) || chr(8239), '"""""' || repeat(' ', 9)),
            'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), nfd), '[\u0300-\u036f]', '', 'g'));

-- The words of a text by their stems, in French and in English, as nobody says in which language it is.
create function stems(plain text) returns tsvector language sql immutable parallel safe
    return to_tsvector('french', folded(plain)) || to_tsvector('english', folded(plain));

-- What somebody looks for, as they do elsewhere: words, "a phrase", or, -without. No input is wrong.
create function sought(plain text) returns tsquery language sql immutable parallel safe
    return websearch_to_tsquery('french', folded(plain)) || websearch_to_tsquery('english', folded(plain));

-- The words of texts as far as they still stand (R100); those of the first weigh more.
create function words_of(of_stream text, digests text[], plain text[]) returns tsvector language sql stable
    return (select setweight(stems(coalesce(string_agg(text, ' ') filter (where digest = digests[1]), '')), 'A')
                || stems(coalesce(string_agg(text, ' ' order by array_position(digests, digest))
                                      filter (where digest <> digests[1]), '')
                         || ' ' || array_to_string(plain, ' '))
              from free_text where stream = of_stream and digest = any(digests));

-- What can be found: initiatives, lessons (R84), irritants (R90), each with the digests of its texts and their words.
create table search_entry (
    kind        text    not null,
    division    text    not null,
    id          text    not null,
    stream      text    not null,
    digests     text[]  not null,
    tags        text[]  not null default '{}',
    happened_on date    not null,
    used_on     date,
    merged      boolean not null default false,
    news        bigint  not null,
    words       tsvector not null,
    primary key (division, id, kind)
);
comment on column search_entry.digests is 'The first is what it is called.';
comment on column search_entry.tags is 'Those of before tags were texts.';
comment on column search_entry.news is
    'The higher the later: when it came, or when something changed by which one can narrow a search.';

-- GiST holds hashes; GIN would keep each word for ever, whoever redacts it.
create index search_entry_words on search_entry using gist (words tsvector_ops (siglen = 64));
create unique index search_entry_news on search_entry ((-news));
create index search_entry_division on search_entry (division, (-news));

-- Searches that people keep, each their own; whoever is erased loses them (R100).
create table saved_search (
    search_id uuid    primary key,
    person    text    not null references person (id) on delete cascade,
    name      text    not null,
    q         text,
    kind      text,
    division  text,
    stage     text,
    category  text,
    used      boolean,
    stopped   boolean,
    adoptable boolean,
    saved_on  date    not null,
    seen      bigint  not null
);
create index saved_search_person on saved_search (person);
comment on column saved_search.seen is 'The news of the latest entry when its owner last looked.';
