package org.essaim.incubator.control.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.control.domain.QueuedExpense;
import org.essaim.incubator.control.domain.Risk;
import org.essaim.incubator.control.domain.RiskFacts;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts every expense into the queue when it arrives, numbered, with its risk (R95). */
@Component
public class ControlQueue {

    private static final String FACTS =
            """
            select e.*, array(select flag from control_flag f
                               where f.division = e.division and f.initiative = e.initiative
                                 and (f.about = e.expense_id or f.flag = 'SPLIT')) as published
              from control_expense e where\s""";

    /**
     * Whoever writes it goes through {@link BatchedWrites}, so that nothing overtakes an insertion.
     */
    static final String TABLE = "control_expense";

    private final JdbcClient jdbc;
    private final BatchedWrites rows;
    private final InitiativeAccounts purses;

    ControlQueue(JdbcClient jdbc, BatchedWrites rows, InitiativeAccounts purses) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.purses = purses;
    }

    @Bean
    static Projection controlQueueTables() {
        return Projection.of("control", "control_division", "control_flag");
    }

    /**
     * An expense as it was published.
     *
     * @param recordedOn the day on which the division recorded it
     * @param arrivedOn the day on which the centre received it
     */
    public record Arrival(
            QueuedExpense expense,
            Amount amount,
            LocalDate spentOn,
            LocalDate recordedOn,
            LocalDate arrivedOn,
            Set<Flag> flags) {}

    /** It is ranked with the others of its batch, once all of them and their flags are in. */
    public void arrived(Arrival arrival) {
        QueuedExpense expense = arrival.expense();
        purses.spent(arrival);
        rows.afterwards("ranks of expenses", expense.expenseId(), this::rankExpenses);
        rows.writeTogether(
                "control_division",
                """
                insert into control_division as known (division, expenses, cents, half_days)
                select division, count(*), sum(cents), sum(half_days)
                  from unnest(?::text[], ?::bigint[], ?::integer[])
                       as m (division, cents, half_days)
                 group by division
                on conflict (division) do update
                   set expenses = known.expenses + excluded.expenses,
                       cents = known.cents + excluded.cents,
                       half_days = known.half_days + excluded.half_days
                """,
                expense.division().value(),
                arrival.amount().money().cents(),
                arrival.amount().time().halfDays());
    }

    /** It stays in the queue: that it was spent and taken back is worth a look too (R13). */
    public void reversed(QueuedExpense expense, Amount amount) {
        rows.write(
                TABLE,
                "update control_expense set reversed = true where expense_id = ?",
                expense.expenseId());
        purses.reversed(expense, amount);
    }

    /**
     * A flag of an expense, or of a whole initiative where it is split (R25, R26); it may arrive
     * before the expense or after it.
     *
     * @param about null where it is about no single expense
     */
    public void flagged(
            DivisionId division, InitiativeId initiative, UUID flagId, Flag flag, UUID about) {
        rows.writeTogether(
                "control_flag",
                """
                insert into control_flag
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                """,
                flagId,
                division.value(),
                initiative.value(),
                flag.name(),
                about);
        if (flag == Flag.SPLIT) {
            rows.afterwards(
                    "ranks of initiatives",
                    new Whose(division.value(), initiative.value()),
                    this::rankInitiatives);
        } else if (about != null) {
            rows.afterwards("ranks of expenses", about, this::rankExpenses);
        }
    }

    /** An initiative all of whose expenses are flagged. */
    private record Whose(String division, String initiative) {}

    private void rankExpenses(List<UUID> expenses) {
        rank("e.expense_id = any(?)", (Object) expenses.stream().distinct().toArray(UUID[]::new));
    }

    private void rankInitiatives(List<Whose> initiatives) {
        rank(
                "(e.division, e.initiative) in (select * from unnest(?::text[], ?::text[]))",
                initiatives.stream().map(Whose::division).toArray(String[]::new),
                initiatives.stream().map(Whose::initiative).toArray(String[]::new));
    }

    private void rank(String which, Object... params) {
        jdbc.sql(FACTS + which).params(params).query(ControlQueue::ranked).list().stream()
                .filter(Ranked::isNews)
                .forEach(
                        one ->
                                rows.writeTogether(
                                        TABLE,
                                        """
                                        update control_expense e
                                           set score = m.score, signals = m.signals::text[]
                                          from unnest(?::integer[], ?::text[], ?::uuid[])
                                               as m (score, signals, expense_id)
                                         where e.expense_id = m.expense_id
                                        """,
                                        one.risk().score(),
                                        InitiativeAccounts.words(one.risk().signals()),
                                        one.expenseId()));
    }

    private static Ranked ranked(ResultSet row, int number) throws SQLException {
        Set<Flag> flags = new TreeSet<>(flags(row, "flags"));
        flags.addAll(flags(row, "published"));
        return new Ranked(
                row.getObject("expense_id", UUID.class),
                row.getInt("score"),
                Risk.of(
                        new RiskFacts(
                                Amount.of(row.getLong("cents"), row.getInt("half_days")),
                                row.getObject("spent_on", LocalDate.class),
                                row.getObject("recorded_on", LocalDate.class),
                                Amount.of(
                                        row.getLong("granted_cents"),
                                        row.getInt("granted_half_days")),
                                Amount.of(
                                        row.getLong("spent_cents"), row.getInt("spent_half_days")),
                                row.getLong("construction_cents"),
                                flags)));
    }

    private static Set<Flag> flags(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Flag::valueOf)
                .collect(Collectors.toSet());
    }

    /**
     * An expense and its risk.
     *
     * @param scored as it was; every signal adds to the score, so the same one means the same
     */
    private record Ranked(UUID expenseId, int scored, Risk risk) {
        private boolean isNews() {
            return scored != risk.score();
        }
    }
}
