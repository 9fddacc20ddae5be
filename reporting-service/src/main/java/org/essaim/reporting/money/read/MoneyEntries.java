package org.essaim.reporting.money.read;

import java.util.List;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The movements behind a sum, down to the expense. */
@Component
public class MoneyEntries {

    /** All that moves. */
    public static final List<String> KINDS =
            List.of(
                    "ALLOCATED",
                    "WITHDRAWN",
                    "GRANTED",
                    "SPENT",
                    "REVERSED",
                    "RELEASED",
                    "REOPENED");

    private static final String SOME =
            """
            select stream, position, division, initiative, kind, word, about, true_on, known_on,
                year, cents, half_days
              from fact where kind in ('ALLOCATED', 'WITHDRAWN', 'GRANTED', 'SPENT', 'REVERSED',
                  'RELEASED', 'REOPENED')
               and true_on <= :trueOn and known_on <= :knownOn and division = :division
               and (:year = 0 or year = :year)
               and (:kind = '' or kind = any(string_to_array(:kind, ','))) %s
             order by true_on, stream, position limit :most
            """;

    private static final String AFTER =
            "and (true_on, stream, position) > (:day, :stream, :position)";

    private final JdbcClient jdbc;

    MoneyEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By day.
     *
     * @param year 0 means all
     * @param kind those of {@link EntryRow}, one or several with commas; empty means all
     * @param after the next of the page before, or empty
     */
    public List<EntryRow> of(
            AsOf asOf, String division, int year, String kind, String after, int most) {
        SortKey key = SortKey.read(after, 3);
        JdbcClient.StatementSpec asked =
                jdbc.sql(SOME.formatted(key == null ? "" : AFTER))
                        .param("trueOn", asOf.lastTrue())
                        .param("knownOn", asOf.lastKnown())
                        .param("division", division)
                        .param("year", year)
                        .param("kind", kind)
                        .param("most", most);
        return (key == null
                        ? asked
                        : asked.param("day", key.day(0))
                                .param("stream", key.text(1))
                                .param("position", key.number(2)))
                .query(EntryRow.class)
                .list();
    }

    /** What entries are ordered by. */
    public static String key(EntryRow entry) {
        return SortKey.of(entry.trueOn(), entry.stream(), entry.position());
    }
}
