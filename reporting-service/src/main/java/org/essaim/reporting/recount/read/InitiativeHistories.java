package org.essaim.reporting.recount.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.InitiativeHistory;
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
            "kind in ('LAUNCHED', 'SPENT', 'REVERSED', 'USED', 'CLOSED', 'INTEGRATED', 'GRANTED')";

    private static final String HISTORIES =
            """
            select division, initiative, kind, subject_id, true_on, cents, half_days, round,
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
        Key after = new Key("", "");
        while (goesOn.getAsBoolean()) {
            List<Key> keys = next(snapshot, after);
            if (keys.isEmpty()) {
                return;
            }
            after = keys.getLast();
            read(snapshot, keys.getFirst(), after, each);
        }
    }

    /** An initiative by its name. */
    record Key(String division, String initiative) {}

    /**
     * Those that facts of a snapshot after an earlier head are about, at most so many.
     *
     * @param most at least 1
     */
    List<Key> moved(Snapshot snapshot, long after, int most) {
        return facts.ask(snapshot, MOVED)
                .param("after", after)
                .param("most", most)
                .query(Key.class)
                .list();
    }

    /** One initiative, if it was launched by then. */
    Optional<InitiativeHistory> one(Snapshot snapshot, Key key) {
        List<InitiativeHistory> found = new ArrayList<>();
        read(snapshot, key, key, found::add);
        return found.stream().findFirst();
    }

    private List<Key> next(Snapshot snapshot, Key after) {
        return facts.ask(snapshot, NEXT)
                .param("division", after.division())
                .param("initiative", after.initiative())
                .param("most", AT_ONCE)
                .query(Key.class)
                .list();
    }

    private void read(Snapshot snapshot, Key first, Key last, Consumer<InitiativeHistory> each) {
        Gathering gathering = new Gathering(each);
        facts.ask(snapshot, HISTORIES)
                .param("division", first.division())
                .param("initiative", first.initiative())
                .param("lastDivision", last.division())
                .param("lastInitiative", last.initiative())
                .query(gathering::take);
        gathering.flush();
    }

    /** Facts of one initiative after the other; what was not launched is no initiative yet. */
    private static final class Gathering {
        private final Consumer<InitiativeHistory> each;
        private Key key;
        private LocalDate launchedOn;
        private LocalDate endedOn;
        private List<InitiativeHistory.Expense> expenses = new ArrayList<>();
        private List<InitiativeHistory.Measure> measures = new ArrayList<>();
        private List<Amount> firstGrants = new ArrayList<>();
        private Set<UUID> reversed = new HashSet<>();

        private Gathering(Consumer<InitiativeHistory> each) {
            this.each = each;
        }

        private void take(ResultSet row) throws SQLException {
            Key now = new Key(row.getString("division"), row.getString("initiative"));
            if (!now.equals(key)) {
                flush();
                key = now;
            }
            LocalDate on = row.getObject("true_on", LocalDate.class);
            UUID subject = row.getObject("subject_id", UUID.class);
            switch (FactKind.valueOf(row.getString("kind"))) {
                case LAUNCHED -> launchedOn = on;
                case CLOSED, INTEGRATED -> endedOn = endedOn == null ? on : endedOn;
                case SPENT ->
                        expenses.add(
                                new InitiativeHistory.Expense(
                                        subject, on, FactTable.amount(row), false));
                case REVERSED -> reversed.add(subject);
                case USED -> {
                    boolean proven = EvidenceLevel.valueOf(row.getString("level")).proves();
                    measures.add(
                            new InitiativeHistory.Measure(
                                    subject, on, row.getInt("users"), proven));
                }
                case GRANTED -> {
                    if (RoundKind.valueOf(row.getString("round")) == RoundKind.FIRST) {
                        firstGrants.add(FactTable.amount(row));
                    }
                }
                default -> throw new IllegalStateException("not asked for");
            }
        }

        private void flush() {
            if (key != null && launchedOn != null) {
                each.accept(
                        new InitiativeHistory(
                                key.division(),
                                key.initiative(),
                                launchedOn,
                                endedOn,
                                expenses.stream().map(this::judged).toList(),
                                measures,
                                firstGrants));
            }
            key = null;
            launchedOn = null;
            endedOn = null;
            expenses = new ArrayList<>();
            measures = new ArrayList<>();
            firstGrants = new ArrayList<>();
            reversed = new HashSet<>();
        }

        private InitiativeHistory.Expense judged(InitiativeHistory.Expense expense) {
            return new InitiativeHistory.Expense(
                    expense.expenseId(),
                    expense.spentOn(),
                    expense.amount(),
                    reversed.contains(expense.expenseId()));
        }
    }
}
