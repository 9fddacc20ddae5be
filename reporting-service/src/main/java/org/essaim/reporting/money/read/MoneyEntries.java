package org.essaim.reporting.money.read;

import java.util.List;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The movements behind a sum, down to the expense. */
@Component
public class MoneyEntries {

    private static final String SOME =
            """
            select stream, position, division, initiative, kind, word, about, true_on, known_on,
                year, cents, half_days
              from fact where kind in ('ALLOCATED', 'WITHDRAWN', 'GRANTED', 'SPENT', 'REVERSED',
                  'RELEASED', 'REOPENED')
               and true_on <= :trueOn and known_on <= :knownOn and division = :division
               and (:year = 0 or year = :year)
               and (:kind = '' or kind = :kind)
               and (true_on || '/' || stream || '/' || lpad(position::text, 19, '0'))
                   collate "C" > :after
             order by (true_on || '/' || stream || '/' || lpad(position::text, 19, '0'))
                   collate "C" limit :most
            """;

    private final JdbcClient jdbc;

    MoneyEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By day.
     *
     * @param year 0 means all
     * @param kind one of those of {@link EntryRow}; empty means all
     * @param after the key of the last entry seen, or empty
     */
    public List<EntryRow> of(
            AsOf asOf, String division, int year, String kind, String after, int most) {
        return jdbc.sql(SOME)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("division", division)
                .param("year", year)
                .param("kind", kind)
                .param("after", after)
                .param("most", most)
                .query(EntryRow.class)
                .list();
    }

    /** What entries are ordered by. */
    public static String key(EntryRow entry) {
        return "%s/%s/%019d".formatted(entry.trueOn(), entry.stream(), entry.position());
    }
}
