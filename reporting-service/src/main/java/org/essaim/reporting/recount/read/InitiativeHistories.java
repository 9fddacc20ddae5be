package org.essaim.reporting.recount.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads initiatives with their facts, some thousands at a time: no transaction stays open for long
 * and memory stays flat, however long the log is.
 */
@Component
public class InitiativeHistories {

    private static final int AT_ONCE = 2_000;

    private static final String NEXT =
            """
            select division, initiative from fact
             where kind = 'LAUNCHED' and true_on <= :trueOn and known_on <= :knownOn
               and seq <= :head and %s
               and (division, initiative) > (:division, :initiative)
             order by division, initiative limit :most
            """;

    private static final String COUNTED =
            """
             kind in ('LAUNCHED', 'SPENT', 'REVERSED', 'USED', 'CLOSED', 'INTEGRATED', 'GRANTED')
               and true_on <= :trueOn and known_on <= :knownOn and seq <= :head
            """;

    private static final String FACTS =
            """
            select division, initiative, kind, about, true_on, cents, half_days, number, word
              from fact
             where (division, initiative) >= (:division, :initiative)
               and (division, initiative) <= (:toDivision, :toInitiative)
               and %s
             order by division, initiative, true_on, position
            """
                    .formatted(COUNTED);

    private static final String OF_ONE =
            """
            select division, initiative, kind, about, true_on, cents, half_days, number, word
              from fact where division = :division and initiative = :initiative and %s
             order by true_on, position
            """
                    .formatted(COUNTED);

    private static final String MOVED =
            "select distinct division, initiative from fact where %s and seq > :after limit :most"
                    .formatted(COUNTED);

    private final JdbcClient jdbc;

    InitiativeHistories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to where the log goes now; what comes later is left aside by whoever names it. */
    public long head() {
        return jdbc.sql("select coalesce(max(seq), 0) from fact").query(Long.class).single();
    }

    /** How many initiatives there are to visit. */
    public long count(AsOf asOf, long head) {
        return jdbc.sql(
                        """
                        select count(*) from fact where kind = 'LAUNCHED'
                           and true_on <= :trueOn and known_on <= :knownOn and seq <= :head
                        """)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("head", head)
                .query(Long.class)
                .single();
    }

    /**
     * Visits every initiative that was launched, by division and name.
     *
     * @param division only this one's; null means all
     * @param goesOn asked before each portion; false ends the visit early
     */
    public void visit(
            AsOf asOf,
            long head,
            String division,
            BooleanSupplier goesOn,
            Consumer<InitiativeHistory> each) {
        Key after = new Key("", "");
        while (goesOn.getAsBoolean()) {
            List<Key> keys = next(asOf, head, division, after);
            if (keys.isEmpty()) {
                return;
            }
            after = keys.getLast();
            read(asOf, head, keys, each);
        }
    }

    /** An initiative by its name. */
    record Key(String division, String initiative) {}

    /**
     * Those that facts after one head and up to another are about, at most so many.
     *
     * @param most at least 1
     */
    List<Key> moved(AsOf asOf, long after, long head, int most) {
        return within(jdbc.sql(MOVED), asOf, head)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Key(row.getString(1), row.getString(2)))
                .list();
    }

    /** One initiative up to a head, if it was launched by then. */
    Optional<InitiativeHistory> one(AsOf asOf, long head, Key key) {
        List<InitiativeHistory> found = new ArrayList<>();
        Gathering gathering = new Gathering(found::add);
        within(jdbc.sql(OF_ONE), asOf, head)
                .param("division", key.division())
                .param("initiative", key.initiative())
                .query(gathering::take);
        gathering.flush();
        return found.stream().findFirst();
    }

    private List<Key> next(AsOf asOf, long head, String division, Key after) {
        String only = division == null ? "true" : "division = :only";
        JdbcClient.StatementSpec sql =
                within(jdbc.sql(NEXT.formatted(only)), asOf, head)
                        .param("division", after.division())
                        .param("initiative", after.initiative())
                        .param("most", AT_ONCE);
        return (division == null ? sql : sql.param("only", division))
                .query((row, _) -> new Key(row.getString(1), row.getString(2)))
                .list();
    }

    private void read(AsOf asOf, long head, List<Key> keys, Consumer<InitiativeHistory> each) {
        Gathering gathering = new Gathering(each);
        within(jdbc.sql(FACTS), asOf, head)
                .param("division", keys.getFirst().division())
                .param("initiative", keys.getFirst().initiative())
                .param("toDivision", keys.getLast().division())
                .param("toInitiative", keys.getLast().initiative())
                .query(gathering::take);
        gathering.flush();
    }

    private static JdbcClient.StatementSpec within(
            JdbcClient.StatementSpec sql, AsOf asOf, long head) {
        return sql.param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("head", head);
    }

    /** Facts of one initiative after the other; what was not launched is no life yet. */
    private static final class Gathering {
        private final Consumer<InitiativeHistory> each;
        private Key key;
        private LocalDate launchedOn;
        private LocalDate endedOn;
        private List<InitiativeHistory.Expense> expenses = new ArrayList<>();
        private List<InitiativeHistory.Measure> measures = new ArrayList<>();
        private List<InitiativeHistory.FirstGrant> grants = new ArrayList<>();
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
            UUID about = row.getObject("about", UUID.class);
            long cents = row.getLong("cents");
            long halfDays = row.getLong("half_days");
            switch (row.getString("kind")) {
                case "LAUNCHED" -> launchedOn = on;
                case "CLOSED", "INTEGRATED" -> endedOn = endedOn == null ? on : endedOn;
                case "SPENT" ->
                        expenses.add(
                                new InitiativeHistory.Expense(about, on, cents, halfDays, false));
                case "REVERSED" -> reversed.add(about);
                case "USED" -> {
                    boolean proven = !row.getString("word").equals("DECLARED");
                    measures.add(
                            new InitiativeHistory.Measure(about, on, row.getInt("number"), proven));
                }
                default -> {
                    if (row.getString("word").equals("FIRST")) {
                        grants.add(new InitiativeHistory.FirstGrant(cents, halfDays));
                    }
                }
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
                                grants));
            }
            key = null;
            launchedOn = null;
            endedOn = null;
            expenses = new ArrayList<>();
            measures = new ArrayList<>();
            grants = new ArrayList<>();
            reversed = new HashSet<>();
        }

        private InitiativeHistory.Expense judged(InitiativeHistory.Expense expense) {
            return new InitiativeHistory.Expense(
                    expense.expenseId(),
                    expense.spentOn(),
                    expense.cents(),
                    expense.halfDays(),
                    reversed.contains(expense.expenseId()));
        }
    }
}
