package org.essaim.reporting.recount.read;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads initiatives with their facts, some thousands at a time: no transaction stays open for long
 * and memory stays flat, however many facts there are.
 */
@Component
public class InitiativeHistories {

    private static final int AT_ONCE = 2_000;

    private static final String NEXT =
            """
            select division, initiative, part, facts from initiative_history
             where (division, initiative, part) > (:division, :initiative, :part)
             order by division, initiative, part limit :most
            """;

    private static final String ONE =
            """
            select division, initiative, part, facts from initiative_history
             where division = :division and initiative = :initiative order by part
            """;

    private static final String KINDS =
            KeptFact.KINDS.stream()
                    .map("'%s'"::formatted)
                    .collect(Collectors.joining(", ", "kind in (", ")"));

    private static final String MOVED =
            "select distinct division, initiative from facts where %s and seq > :after limit :most"
                    .formatted(KINDS);

    private final JdbcClient jdbc;
    private final FactTable facts;

    public InitiativeHistories(JdbcClient jdbc, FactTable facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** How many initiatives there are to visit. */
    public long count(Snapshot snapshot) {
        return facts.count(snapshot, FactKind.LAUNCHED, null);
    }

    /**
     * Visits every initiative that was launched, by division and name.
     *
     * @param goesOn asked before each portion; false ends the visit early
     */
    public void visit(Snapshot snapshot, BooleanSupplier goesOn, Consumer<InitiativeHistory> each) {
        HistoryReader reader = new HistoryReader(snapshot, each);
        CompletableFuture<List<HistoryRow>> next = fetched(new HistoryRow("", "", 0, null));
        while (goesOn.getAsBoolean()) {
            List<HistoryRow> rows = next.join();
            if (rows.isEmpty()) {
                reader.flush();
                return;
            }
            next = fetched(rows.getLast());
            rows.forEach(reader::read);
        }
    }

    /** The next portion is fetched while the one before is counted. */
    private CompletableFuture<List<HistoryRow>> fetched(HistoryRow after) {
        return CompletableFuture.supplyAsync(() -> next(after), Thread.ofVirtual()::start);
    }

    private List<HistoryRow> next(HistoryRow after) {
        return jdbc.sql(NEXT)
                .param("division", after.division())
                .param("initiative", after.initiative())
                .param("part", after.part())
                .param("most", AT_ONCE)
                .query(HistoryRow.MAPPER)
                .list();
    }

    /**
     * Those that facts of a snapshot after an earlier head are about, at most so many.
     *
     * @param most at least 1
     */
    List<InitiativeKey> moved(Snapshot snapshot, long after, int most) {
        return facts.ask(snapshot, MOVED)
                .param("after", after)
                .param("most", most)
                .query(InitiativeKey.class)
                .list();
    }

    /** One initiative, if it was launched by then. */
    Optional<InitiativeHistory> one(Snapshot snapshot, InitiativeKey key) {
        List<InitiativeHistory> found = new ArrayList<>();
        HistoryReader reader = new HistoryReader(snapshot, found::add);
        jdbc.sql(ONE)
                .param("division", key.division())
                .param("initiative", key.initiative())
                .query(HistoryRow.MAPPER)
                .list()
                .forEach(reader::read);
        reader.flush();
        return found.stream().findFirst();
    }

    /** A part of what is kept of an initiative. */
    record HistoryRow(String division, String initiative, int part, byte[] facts) {

        static final RowMapper<HistoryRow> MAPPER =
                (row, _) ->
                        new HistoryRow(
                                row.getString(1), row.getString(2), row.getInt(3), row.getBytes(4));

        boolean isOf(String thisDivision, String thisInitiative) {
            return initiative.equals(thisInitiative) && division.equals(thisDivision);
        }
    }
}
