package org.essaim.incubator.control.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.control.domain.QueuedExpense;
import org.essaim.incubator.control.domain.Risk;
import org.essaim.incubator.control.domain.RiskFacts;
import org.essaim.node.store.RowWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts every expense into the queue when it arrives, numbered, with its risk (R95). */
@Component
public class ControlQueue {

    private static final String FACTS =
            """
            select e.*, array(select flag from control_flag f
                               where f.division = e.division and f.initiative = e.initiative
                                 and (f.about = e.expense_id or f.flag = 'SPLIT')) as told
              from control_expense e where\s""";

    /** Whoever writes it goes through {@link RowWriter}, so that nothing overtakes an insertion. */
    static final String TABLE = "control_expense";

    private final JdbcClient jdbc;
    private final RowWriter rows;
    private final InitiativePurses purses;

    ControlQueue(JdbcClient jdbc, RowWriter rows, InitiativePurses purses) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.purses = purses;
    }

    /**
     * An expense as it was told.
     *
     * @param recordedOn the day on which the division recorded it
     * @param arrivedOn the day on which the centre heard of it
     */
    public record Arrival(
            QueuedExpense expense,
            Amount amount,
            LocalDate spentOn,
            LocalDate recordedOn,
            LocalDate arrivedOn,
            Set<Flag> flags) {}

    /** What the initiative had spent then, of what it was granted, stays with the expense. */
    public void arrived(Arrival arrival) {
        QueuedExpense expense = arrival.expense();
        InitiativePurses.Purse purse =
                purses.spent(
                        expense.division(),
                        expense.initiative(),
                        arrival.amount(),
                        expense.expenseId());
        Set<Flag> flags = new TreeSet<>(arrival.flags());
        flags.addAll(purse.told());
        Risk risk =
                Risk.of(
                        new RiskFacts(
                                arrival.amount(),
                                arrival.spentOn(),
                                arrival.recordedOn(),
                                purse.granted(),
                                purse.spent(),
                                purse.constructionCents(),
                                flags));
        insert(arrival, purse, risk);
        rows.write(
                "control_division",
                """
                insert into control_division as known (division, expenses, cents, half_days)
                values (?, 1, ?, ?)
                on conflict (division) do update
                   set expenses = known.expenses + 1, cents = known.cents + excluded.cents,
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
        purses.spent(expense.division(), expense.initiative(), amount.negated(), null);
    }

    /**
     * A flag of an expense, or of a whole initiative where it is split (R25, R26); it may be told
     * before the expense or after it.
     *
     * @param about null where it is about no single expense
     */
    public void flagged(
            DivisionId division, InitiativeId initiative, UUID flagId, Flag flag, UUID about) {
        jdbc.sql("insert into control_flag values (?, ?, ?, ?, ?)")
                .param(flagId)
                .param(division.value())
                .param(initiative.value())
                .param(flag.name())
                .param(about)
                .update();
        rows.flush();
        if (flag == Flag.SPLIT) {
            rank("e.division = ? and e.initiative = ?", division.value(), initiative.value());
        } else if (about != null) {
            rank("e.expense_id = ?", about);
        }
    }

    private void insert(Arrival arrival, InitiativePurses.Purse purse, Risk risk) {
        QueuedExpense expense = arrival.expense();
        rows.write(
                TABLE,
                """
                insert into control_expense
                    (ordinal, expense_id, division, initiative, cents, half_days, spent_on,
                     recorded_on, arrived_on, flags, granted_cents, granted_half_days,
                     spent_cents, spent_half_days, construction_cents, score, signals)
                values ((select coalesce(max(ordinal), 0) + 1 from control_expense),
                        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                expense.expenseId(),
                expense.division().value(),
                expense.initiative().value(),
                arrival.amount().money().cents(),
                arrival.amount().time().halfDays(),
                arrival.spentOn(),
                arrival.recordedOn(),
                arrival.arrivedOn(),
                words(arrival.flags()),
                purse.granted().money().cents(),
                purse.granted().time().halfDays(),
                purse.spent().money().cents(),
                purse.spent().time().halfDays(),
                purse.constructionCents(),
                risk.score(),
                words(risk.signals()));
    }

    private void rank(String which, Object... params) {
        List<Ranked> ranked =
                jdbc.sql(FACTS + which).params(params).query(ControlQueue::ranked).list();
        for (Ranked one : ranked) {
            jdbc.sql("update control_expense set score = ?, signals = ? where expense_id = ?")
                    .param(one.risk().score())
                    .param(words(one.risk().signals()))
                    .param(one.expenseId())
                    .update();
        }
    }

    private static Ranked ranked(ResultSet row, int number) throws SQLException {
        Set<Flag> flags = new TreeSet<>(flags(row, "flags"));
        flags.addAll(flags(row, "told"));
        return new Ranked(
                row.getObject("expense_id", UUID.class),
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

    private static String[] words(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toArray(String[]::new);
    }

    private record Ranked(UUID expenseId, Risk risk) {}
}
