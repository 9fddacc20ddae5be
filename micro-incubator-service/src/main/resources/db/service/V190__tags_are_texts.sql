-- Tags are texts, named by their digests (R100); what stood here before them stays as it was.
create function tags_of(plain text[], of_stream text, digests text[]) returns text[]
    language sql stable
    return plain || array(select text from free_text
                           where stream = of_stream and digest = any(digests) and text is not null
                           order by text);

alter table irritant add column tag_digests text[] not null default '{}';
