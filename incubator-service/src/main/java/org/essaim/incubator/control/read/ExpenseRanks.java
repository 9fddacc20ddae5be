package org.essaim.incubator.control.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.control.domain.ExpenseKey;
import org.essaim.incubator.control.domain.Risk;
import org.essaim.incubator.control.domain.RiskFacts;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks expenses with the others of their batch, once all of them and their flags are in (R95). */
@Component
public class ExpenseRanks {

    private static final String FACTS =
            """
            select e.*, array(select flag from control_flag f
                               where f.division = e.division and f.initiative = e.initiative
                                 and (f.about = e.expense_id or f.flag = 'SPLIT')) as published
              from control_expense e where\s""";

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    ExpenseRanks(JdbcClient jdbc, BatchedWrites rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** One expense. */
    public void rank(ExpenseKey expense) {
        rows.afterwards("ranks of expenses", expense, this::rankExpenses);
    }

    /** All expenses of an initiative. */
    public void rank(DivisionId division, InitiativeId initiative) {
        rows.afterwards(
                "ranks of initiatives",
                new Whose(division.value(), initiative.value()),
                this::rankInitiatives);
    }

    private record Whose(String division, String initiative) {}

    private void rankExpenses(List<ExpenseKey> expenses) {
        rank(
                "(e.division, e.expense_id) in (select * from unnest(?::text[], ?::uuid[]))",
                expenses.stream().map(each -> each.division().value()).toArray(String[]::new),
                expenses.stream().map(ExpenseKey::expenseId).toArray(UUID[]::new));
    }

    private void rankInitiatives(List<Whose> initiatives) {
        rank(
                "(e.division, e.initiative) in (select * from unnest(?::text[], ?::text[]))",
                initiatives.stream().map(Whose::division).toArray(String[]::new),
                initiatives.stream().map(Whose::initiative).toArray(String[]::new));
    }

    private void rank(String which, Object... params) {
        jdbc.sql(FACTS + which).params(params).query(ExpenseRanks::ranked).list().stream()
                .filter(Ranked::isNews)
                .forEach(
                        one ->
                                rows.writeTogether(
                                        InitiativeAccounts.EXPENSES,
                                        """
                                        update control_expense e
                                           set score = m.score, signals = m.signals::text[]
                                          from unnest(?::integer[], ?::text[], ?::text[],
                                                      ?::uuid[])
                                               as m (score, signals, division, expense_id)
                                         where e.division = m.division
                                           and e.expense_id = m.expense_id
                                        """,
                                        one.risk().score(),
                                        InitiativeAccounts.words(one.risk().signals()),
                                        one.expense().division().value(),
                                        one.expense().expenseId()));
    }

    private static Ranked ranked(ResultSet row, int number) throws SQLException {
        Set<Flag> flags = new TreeSet<>(flags(row, "flags"));
        flags.addAll(flags(row, "published"));
        return new Ranked(
                new ExpenseKey(
                        new DivisionId(row.getString("division")),
                        row.getObject("expense_id", UUID.class)),
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
    private record Ranked(ExpenseKey expense, int scored, Risk risk) {
        private boolean isNews() {
            return scored != risk.score();
        }
    }
}
