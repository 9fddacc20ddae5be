package org.essaim.reporting.money.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.IncrementalCache;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The smallest sums of money and time that are kept; whatever is shown about money is a sum of
 * these, and each is a sum of the movements themselves.
 */
@Component
class MoneyCells {

    /** What moves money or time. */
    private static final String MOVEMENTS =
            """
            from fact where kind in ('ALLOCATED', 'WITHDRAWN', 'GRANTED', 'SPENT', 'REVERSED',
                'RELEASED', 'REOPENED')
               and true_on <= :trueOn and known_on <= :knownOn and seq <= :head
            """;

    private static final String SUMS =
            """
            select division, year, kind, word, count(*) as movements, sum(cents)::bigint as cents,
                sum(half_days)::bigint as half_days %s group by division, year, kind, word
            """;

    private static final String WHOLE = SUMS.formatted(MOVEMENTS);
    private static final String ONWARDS = SUMS.formatted(MOVEMENTS + " and seq > :after");

    private final JdbcClient jdbc;
    private final IncrementalCache<List<MoneyCell>> kept;

    MoneyCells(JdbcClient jdbc, StreamPositions heard) {
        this.jdbc = jdbc;
        this.kept = new IncrementalCache<>(heard, this::whole, this::onwards);
    }

    /**
     * What moved in a division for a year.
     *
     * @param kind of movement
     * @param word the kind of round of a grant, the cause of a release, or null
     */
    record MoneyCell(
            String division,
            int year,
            String kind,
            String word,
            long movements,
            long cents,
            long halfDays) {

        private record Place(String division, int year, String kind, String word) {}

        private Place place() {
            return new Place(division, year, kind, word);
        }

        private MoneyCell plus(MoneyCell more) {
            return new MoneyCell(
                    division,
                    year,
                    kind,
                    word,
                    movements + more.movements,
                    cents + more.cents,
                    halfDays + more.halfDays);
        }
    }

    /** The divisions that are admitted, with or without a movement. */
    List<String> admitted(AsOf asOf) {
        return jdbc.sql(
                        """
                        select division from fact where kind = 'DIVISION_ADMITTED'
                           and true_on <= :trueOn and known_on <= :knownOn
                        """)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .query(String.class)
                .list();
    }

    /** In no order. */
    List<MoneyCell> of(AsOf asOf) {
        return kept.of(asOf);
    }

    private List<MoneyCell> whole(AsOf asOf, long head) {
        return List.copyOf(told(WHOLE, asOf, head).query(MoneyCell.class).list());
    }

    private List<MoneyCell> onwards(List<MoneyCell> before, AsOf asOf, long after, long head) {
        List<MoneyCell> moved =
                told(ONWARDS, asOf, head).param("after", after).query(MoneyCell.class).list();
        if (moved.isEmpty()) {
            return before;
        }
        Map<MoneyCell.Place, MoneyCell> cells = new HashMap<>();
        before.forEach(cell -> cells.put(cell.place(), cell));
        moved.forEach(cell -> cells.merge(cell.place(), cell, MoneyCell::plus));
        return List.copyOf(cells.values());
    }

    private JdbcClient.StatementSpec told(String sql, AsOf asOf, long head) {
        return jdbc.sql(sql)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("head", head);
    }
}
