package org.essaim.reporting.division.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.stereotype.Component;

/** What divisions were called as of two days (R09). */
@Component
public class DivisionNames {

    /** What was said last holds until something else is. */
    private static final String NAMES =
            """
            select division, name from (
                select distinct on (f.division) f.division,
                    text_of(f.stream, f.payload ->> 'name') as name
                  from facts f where f.kind = 'DIVISION_NAMED'
                    and (:division = '' or f.division = :division)
                 order by f.division, f.true_on desc, f.position desc) latest
             where name is not null
            """;

    private final FactTable facts;

    DivisionNames(FactTable facts) {
        this.facts = facts;
    }

    /** A division and its display name. */
    private record Named(String division, String name) {}

    /**
     * Its display name by then; where it had none, or has none any more (R100), its id readable.
     */
    public String nameOf(AsOf asOf, String division) {
        return names(asOf, division).getOrDefault(division, readable(division));
    }

    /** The same of many, asked once. */
    public UnaryOperator<String> of(AsOf asOf) {
        Map<String, String> all = names(asOf, "");
        return division -> all.getOrDefault(division, readable(division));
    }

    private Map<String, String> names(AsOf asOf, String division) {
        return facts.ask(asOf, NAMES).param("division", division).query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::division, Named::name));
    }

    /** Words instead of the hyphens of {@code prefecture-du-littoral}, and a capital first. */
    private static String readable(String division) {
        String words = division.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty()
                ? division
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
