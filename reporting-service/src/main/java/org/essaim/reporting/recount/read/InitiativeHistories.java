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
import org.essaim.reporting.facts.read.RecordedFactMapper;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.PastExpense;
import org.essaim.reporting.recount.domain.PastMeasure;
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
        private InitiativeKey key;
        private LocalDate launchedOn;
        private LocalDate endedOn;
        private List<PastExpense> expenses = new ArrayList<>();
        private List<PastMeasure> measures = new ArrayList<>();
        private List<Amount> firstGrants = new ArrayList<>();
        private Set<UUID> reversed = new HashSet<>();

        private Gathering(Consumer<InitiativeHistory> each) {
            this.each = each;
        }

        private void take(ResultSet row) throws SQLException {
            InitiativeKey now =
                    new InitiativeKey(row.getString("division"), row.getString("initiative"));
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
                                new PastExpense(
                                        subject, on, RecordedFactMapper.amount(row), false));
                case REVERSED -> reversed.add(subject);
                case USED -> {
                    boolean proven = EvidenceLevel.valueOf(row.getString("level")).proves();
                    measures.add(new PastMeasure(subject, on, row.getInt("users"), proven));
                }
                case GRANTED -> {
                    if (RoundKind.valueOf(row.getString("round")) == RoundKind.FIRST) {
                        firstGrants.add(RecordedFactMapper.amount(row));
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

        private PastExpense judged(PastExpense expense) {
            return new PastExpense(
                    expense.expenseId(),
                    expense.spentOn(),
                    expense.amount(),
                    reversed.contains(expense.expenseId()));
        }
    }
}
