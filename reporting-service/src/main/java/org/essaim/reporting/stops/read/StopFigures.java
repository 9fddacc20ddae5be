package org.essaim.reporting.stops.read;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.IncrementalCache;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many stops fell due and how many of them were taken back (R62, R67). */
@Component
public class StopFigures {

    private static final String TOLD =
            """
            where kind in ('STOPPED', 'REINSTATED')
               and true_on <= :trueOn and known_on <= :knownOn and seq <= :head
            """;

    private static final String EACH =
            """
            select division,
                (min(extract(year from true_on)) filter (where kind = 'STOPPED'))::int as year,
                bool_or(kind = 'REINSTATED')::int as taken_back, %d as change
              from told where seq <= %s
             group by about, division having bool_or(kind = 'STOPPED')
            """;

    /** The stops that facts since then are about, as they are now and no longer as they were. */
    private static final String CHANGES =
            """
            with told as materialized (select * from fact %1$s and about in
                    (select about from fact %1$s and seq > :after))
            select division, year, sum(change)::bigint as stopped,
                sum(change * taken_back)::bigint as reinstated
              from (%2$s union all %3$s) each group by division, year
            """
                    .formatted(
                            TOLD,
                            EACH.formatted(1, ":head").stripTrailing(),
                            EACH.formatted(-1, ":after").stripTrailing());

    private final JdbcClient jdbc;
    private final IncrementalCache<Map<Place, StopsOfYear>> kept;

    StopFigures(JdbcClient jdbc, StreamPositions heard) {
        this.jdbc = jdbc;
        this.kept =
                new IncrementalCache<>(
                        heard, (asOf, head) -> onwards(Map.of(), asOf, 0, head), this::onwards);
    }

    private record Place(String division, int year) {}

    /**
     * What stopped in a division.
     *
     * @param year in which it fell due
     * @param reinstated of them, whenever it was
     */
    public record StopsOfYear(String division, int year, long stopped, long reinstated) {

        private StopsOfYear plus(StopsOfYear more) {
            return new StopsOfYear(
                    division, year, stopped + more.stopped, reinstated + more.reinstated);
        }
    }

    /** By division and year, years without a stop left out. */
    public List<StopsOfYear> rows(AsOf asOf) {
        return kept.of(asOf).values().stream()
                .filter(row -> row.stopped() != 0)
                .sorted(
                        Comparator.comparing(StopsOfYear::division)
                                .thenComparing(StopsOfYear::year))
                .toList();
    }

    private Map<Place, StopsOfYear> onwards(
            Map<Place, StopsOfYear> before, AsOf asOf, long after, long head) {
        List<StopsOfYear> changes =
                jdbc.sql(CHANGES)
                        .param("trueOn", asOf.lastTrue())
                        .param("knownOn", asOf.lastKnown())
                        .param("after", after)
                        .param("head", head)
                        .query(StopsOfYear.class)
                        .list();
        if (changes.isEmpty()) {
            return before;
        }
        Map<Place, StopsOfYear> rows = new HashMap<>(before);
        changes.forEach(
                row -> rows.merge(new Place(row.division(), row.year()), row, StopsOfYear::plus));
        return Map.copyOf(rows);
    }
}
