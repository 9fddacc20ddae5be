-- Words of texts are compared in lower case, without accents and ligatures, with plain marks between words. No
-- extension is needed, which a managed database may lack, nor a locale. The centre compares in the same way.
create function folded(plain text) returns text language sql immutable parallel safe
    return lower(regexp_replace(normalize(
        replace(replace(replace(replace(
            translate(plain, '“”„«»’‘…–—·•' || chr(160) || chr(8239), '"""""' || repeat(' ', 9)),
            'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), nfd), '[\u0300-\u036f]', '', 'g'));

-- By their stems, in French and in English, as nobody says in which language a text is.
create function stems(plain text) returns tsvector language sql immutable parallel safe
    return to_tsvector('french', folded(plain)) || to_tsvector('english', folded(plain));

-- One word that is looked for.
create function sought(word text) returns tsquery language sql immutable parallel safe
    return plainto_tsquery('french', folded(word)) || plainto_tsquery('english', folded(word));

-- Made once and not for each question, and gone with its text. GiST holds hashes; GIN would keep each word for ever,
-- whoever redacts it (R100, docs/decisions/0109-words-stand-beside-their-texts.md).
set local transaction_timeout = 0;
alter table free_text add column words tsvector generated always as (stems(text)) stored;
create index free_text_words on free_text using gist (words tsvector_ops (siglen = 64));
