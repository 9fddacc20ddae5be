package org.essaim.reporting.recount.read;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.InitiativeKey;
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
            select division, initiative from facts
             where kind = 'LAUNCHED' and (division, initiative) > (:division, :initiative)
             order by division, initiative limit :most
            """;

    private static final String KINDS =
            "kind in ('LAUNCHED', 'SPENT', 'REVERSED', 'USED', 'USE_WITHDRAWN', 'CLOSED',"
                    + " 'INTEGRATED', 'GRANTED')";

    private static final String HISTORIES =
            """
            select division, initiative, kind, subject_id, true_on, position, cents, half_days,
                round, made_up,
                (payload ->> 'users')::int as users, payload ->> 'level' as level
              from facts
             where (division, initiative) >= (:division, :initiative)
               and (division, initiative) <= (:lastDivision, :lastInitiative) and %s
             order by division, initiative, true_on, position
            """
                    .formatted(KINDS);

    private static final String MOVED =
            "select distinct division, initiative from facts where %s and seq > :after limit :most"
                    .formatted(KINDS);

    private final FactTable facts;

    public InitiativeHistories(FactTable facts) {
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
        InitiativeKey after = new InitiativeKey("", "");
        while (goesOn.getAsBoolean()) {
            List<InitiativeKey> keys = next(snapshot, after);
            if (keys.isEmpty()) {
                return;
            }
            after = keys.getLast();
            read(snapshot, keys.getFirst(), after, each);
        }
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
        read(snapshot, key, key, found::add);
        return found.stream().findFirst();
    }

    private List<InitiativeKey> next(Snapshot snapshot, InitiativeKey after) {
        return facts.ask(snapshot, NEXT)
                .param("division", after.division())
                .param("initiative", after.initiative())
                .param("most", AT_ONCE)
                .query(InitiativeKey.class)
                .list();
    }

    private void read(
            Snapshot snapshot,
            InitiativeKey first,
            InitiativeKey last,
            Consumer<InitiativeHistory> each) {
        HistoryReader reader = new HistoryReader(each);
        facts.ask(snapshot, HISTORIES)
                .param("division", first.division())
                .param("initiative", first.initiative())
                .param("lastDivision", last.division())
                .param("lastInitiative", last.initiative())
                .query(reader);
        reader.flush();
    }
}
