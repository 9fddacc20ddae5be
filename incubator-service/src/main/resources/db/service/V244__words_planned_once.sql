-- What it asks is planned once a connection. As one statement it became part of whichever called it, and was planned with
-- each entry, which took longer than all else that an entry needs.
create or replace function words_of(of_stream text, digests text[], plain text[]) returns tsvector
language plpgsql stable as $$
declare
    title text;
    others text;
begin
    select coalesce(string_agg(text, ' ') filter (where digest = digests[1]), ''),
           coalesce(string_agg(text, ' ' order by array_position(digests, digest))
                        filter (where digest <> digests[1]), '')
      into title, others
      from free_text where stream = of_stream and digest = any(digests);
    return setweight(stems(title), 'A') || stems(others || ' ' || array_to_string(plain, ' '));
end $$;
