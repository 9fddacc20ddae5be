package org.essaim.reporting.stops.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.IncrementalSums;
import org.springframework.stereotype.Component;

/** How many stops fell due and how many of them were taken back (R62, R67). */
@Component
public class StopCounts {

    private static final String EACH =
            """
            select division,
                (min(extract(year from true_on)) filter (where kind = 'STOPPED'))::int as year,
                bool_or(kind = 'REINSTATED')::int as reinstated, %d as change
              from %s
             group by subject_id, division having bool_or(kind = 'STOPPED')
            """;

    private static final String KINDS = "kind in ('STOPPED', 'REINSTATED')";

    private static final String SUMS =
            """
            select division, year, sum(change)::bigint as stopped,
                sum(change * reinstated)::bigint as reinstated
              from (%s) each group by division, year
            """;

    private static final String COUNTS = SUMS.formatted(EACH.formatted(1, "facts where " + KINDS));

    /** The stops that facts since then are about, as they are now and no longer as they were. */
    private static final String CHANGES =
            """
            , moved as materialized (select * from facts where %1$s and (division, subject_id) in
                (select division, subject_id from since where %1$s))
            """
                            .formatted(KINDS)
                    + SUMS.formatted(
                            EACH.formatted(1, "moved")
                                    + " union all "
                                    + EACH.formatted(
                                            -1,
                                            "moved where seq <= :after and true_on <= :trueAfter"
                                                    + " and known_on <= :knownAfter"));

    private final IncrementalSums<StopsOfYear> counts;

    StopCounts(FactTable facts) {
        this.counts =
                new IncrementalSums<>(
                        facts,
                        StopsOfYear.class,
                        COUNTS,
                        CHANGES,
                        row -> new Place(row.division(), row.year()),
                        StopsOfYear::plus);
    }

    private record Place(String division, int year) {}

    /** By division and year, years without a stop left out. */
    public List<StopsOfYear> rows(AsOf asOf) {
        return rows(counts.of(asOf));
    }

    /** Of a snapshot, counted for it. */
    List<StopsOfYear> rows(Snapshot snapshot) {
        return rows(counts.of(snapshot));
    }

    private static List<StopsOfYear> rows(Collection<StopsOfYear> counted) {
        return counted.stream()
                .filter(row -> row.stopped() != 0)
                .sorted(
                        Comparator.comparing(StopsOfYear::division)
                                .thenComparing(StopsOfYear::year))
                .toList();
    }

    /** By year, of all divisions together. */
    public List<StopsOfYear> years(AsOf asOf) {
        Map<Integer, StopsOfYear> years = new TreeMap<>();
        rows(asOf).forEach(row -> years.merge(row.year(), row, StopsOfYear::plus));
        return List.copyOf(years.values());
    }
}
