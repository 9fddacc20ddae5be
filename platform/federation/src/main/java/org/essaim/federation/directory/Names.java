package org.essaim.federation.directory;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks people up where they stand; nothing is kept in memory. */
public record Names(JdbcClient jdbc) {

    /** Small letters without accents, a blank before each word. */
    private static final String WORDS =
            """
            ' ' || translate(lower(regexp_replace(
                normalize(replace(replace(%s, 'œ', 'oe'), 'Œ', 'OE'), NFD),
                '[\\u0300-\\u036f]', '', 'g')), '-’''', '   ')\
            """;

    private static final String SEARCH =
            """
            select id as person, name from person
            where name is not null and position(%s in %s) > 0\
            """
                    .formatted(WORDS.formatted(":sought"), WORDS.formatted("name"));

    /** Those of these people who have a name, in the order of their ids. */
    public List<DirectoryEntry> of(List<PersonId> people) {
        return jdbc.sql(
                        """
                        select id as person, name from person
                        where id in (:people) and name is not null order by id
                        """)
                .param("people", people.stream().map(PersonId::value).toList())
                .query(RecordMapper.of(DirectoryEntry.class))
                .list();
    }

    /** The names of those of these people who have one; null among them is nobody. */
    public Map<PersonId, String> byPerson(Stream<PersonId> people) {
        List<PersonId> known = people.filter(Objects::nonNull).distinct().toList();
        Map<PersonId, String> names = new HashMap<>();
        if (!known.isEmpty()) {
            of(known).forEach(entry -> names.put(entry.person(), entry.name()));
        }
        return names;
    }

    /** Somebody whom this service knows, by name or without. */
    public Optional<DirectoryEntry> of(PersonId person) {
        return jdbc.sql("select id as person, name from person where id = ?")
                .param(person.value())
                .query(RecordMapper.of(DirectoryEntry.class))
                .optional();
    }

    /** Those with a word in their name that begins so, in the order of their ids. */
    public Page<DirectoryEntry> search(String sought, PageRequest part) {
        return part.read(
                (after, most) ->
                        jdbc.sql(SEARCH + " and id > :after order by id limit :most")
                                .param("sought", sought)
                                .param("after", after)
                                .param("most", most)
                                .query(RecordMapper.of(DirectoryEntry.class))
                                .list(),
                entry -> SortKey.of(entry.person().value()));
    }
}
