package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.springframework.stereotype.Component;

/** The titles of initiatives, as far as they stand (R100). */
@Component
public class InitiativeNames {

    private static final String TITLES =
            """
            select division, initiative, text_of(stream, payload ->> 'title') as title from facts
             where kind = 'LAUNCHED' and (division, initiative) in
                (select * from unnest(:divisions::text[], :initiatives::text[]))
            """;

    private static final String ORIGIN =
            """
            select payload ->> 'originDivision' as division, payload ->> 'origin' as initiative
              from facts
             where kind = 'PROPOSED' and division = :division and subject_id = :proposal limit 1
            """;

    private final FactTable facts;

    InitiativeNames(FactTable facts) {
        this.facts = facts;
    }

    private record Title(String division, String initiative, String title) {}

    /** Those that were launched by then, but not those whose title is absent. */
    public Map<InitiativeKey, String> titles(AsOf asOf, Collection<InitiativeKey> keys) {
        Map<InitiativeKey, String> titles = new HashMap<>();
        facts
                .ask(asOf, TITLES)
                .param("divisions", column(keys, InitiativeKey::division))
                .param("initiatives", column(keys, InitiativeKey::initiative))
                .query(Title.class)
                .list()
                .stream()
                .filter(row -> row.title() != null)
                .forEach(
                        row ->
                                titles.put(
                                        new InitiativeKey(row.division(), row.initiative()),
                                        row.title()));
        return titles;
    }

    /** What was proposed to a division, if it was by then (R73). */
    public Optional<InitiativeKey> origin(AsOf asOf, String division, UUID proposal) {
        return facts.ask(asOf, ORIGIN)
                .param("division", division)
                .param("proposal", proposal)
                .query(InitiativeKey.class)
                .optional();
    }

    private static String[] column(
            Collection<InitiativeKey> keys, Function<InitiativeKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }
}
