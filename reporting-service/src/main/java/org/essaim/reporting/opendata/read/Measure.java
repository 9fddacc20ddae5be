package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactQuery;
import org.essaim.reporting.facts.read.FactTable;

/**
 * A measure of use (R50), and whether it still proves something (R53); a small one says only that
 * it is small (R100).
 */
record Measure(
        String division,
        String initiative,
        LocalDate measuredOn,
        LocalDate knownOn,
        EvidenceLevel level,
        Integer users,
        boolean fewUsers,
        Integer delight,
        LocalDate withdrawnOn,
        List<String> madeUp) {

    private static final String MEASURES =
            """
            select f.stream, f.position, f.division, f.initiative, f.true_on as measured_on,
                f.known_on, f.made_up, f.payload ->> 'level' as level,
                (f.payload ->> 'users')::int as users, (f.payload ->> 'delight')::int as delight,
                (select min(w.true_on) from facts w
                  where w.division = f.division and w.subject_id = f.subject_id
                    and w.kind = 'USE_WITHDRAWN') as withdrawn_on
              from facts f where f.kind = 'USED'
            """;

    private record Row(
            String division,
            String initiative,
            LocalDate measuredOn,
            LocalDate knownOn,
            EvidenceLevel level,
            int users,
            Integer delight,
            LocalDate withdrawnOn,
            List<String> madeUp) {

        private Measure shown() {
            return new Measure(
                    division,
                    initiative,
                    measuredOn,
                    knownOn,
                    level,
                    SmallCells.shown(users),
                    SmallCells.hides(users),
                    users < SmallCells.LEAST_PEOPLE ? null : delight,
                    withdrawnOn,
                    madeUp);
        }
    }

    /** Visits every measure, in the order in which they were published. */
    static BiConsumer<Snapshot, Consumer<Measure>> each(FactTable facts) {
        FactQuery<Row> rows = facts.rows(Row.class, MEASURES);
        return (snapshot, each) -> rows.each(snapshot, row -> each.accept(row.shown()));
    }
}
