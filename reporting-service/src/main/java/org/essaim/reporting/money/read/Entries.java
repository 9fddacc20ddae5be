package org.essaim.reporting.money.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.PageRequest;
import org.springframework.stereotype.Component;

/** The movements behind every sum, down to the expense (R12, R13). */
@Component
public class Entries {

    private static final String OF_DIVISION =
            """
             and division = :division and (:year = 0 or year = :year)
               and (:kinds = '' or kind = any(string_to_array(:kinds, ',')))
               and (true_on, stream, position) > (:key0, :key1, :key2)
             order by true_on, stream, position limit :most
            """;

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final FactTable facts;

    Entries(FactTable facts) {
        this.facts = facts;
    }

    /**
     * The movements of a division, by day.
     *
     * @param year 0 means all
     * @param kinds of {@link Entry}, one or several with commas; empty means all
     */
    public List<Entry> of(AsOf asOf, String division, int year, String kinds, PageRequest request) {
        return Entry.all(facts)
                .part(
                        asOf,
                        OF_DIVISION,
                        Map.of("division", division, "year", year, "kinds", kinds),
                        request,
                        BEFORE_ALL,
                        "",
                        0L);
    }
}
