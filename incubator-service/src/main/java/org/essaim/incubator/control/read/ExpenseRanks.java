package org.essaim.incubator.control.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.Risk;
import org.essaim.incubator.control.domain.RiskFacts;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks expenses with the others of their batch, once all of them and their flags are in (R95). */
@Component
public record ExpenseRanks(JdbcClient jdbc, BatchedWrites rows) {

    public static final String TABLE = "control_expense";

    /** What ranks expenses, up to which of them. */
    static final String FACTS =
            """
            select e.*, array(select flag from control_flag f
                               where f.division = e.division and f.initiative = e.initiative
                                 and (f.about = e.expense_id or f.flag = 'SPLIT')) as published,
                   array(select r.cents || ' ' || r.half_days from control_expense r
                          where r.division = e.division and r.initiative = e.initiative
                            and r.reversed_on is not null and r.reversed_after < e.ordinal
                            and case when 'IMPORTED' = any(e.flags)
                                     then e.spent_on else e.recorded_on end
                                between r.reversed_on and r.reversed_on + %d) as taken_back,
                   (select live_on from control_go_live g
                     where g.division = e.division) as live_on,
                   c.integrated_on,
                   case when c.integrated_on is not null
                        then (select min(used_on) from control_use u
                               where u.division = e.division and u.initiative = e.initiative)
                        end as used_on
              from control_expense e
              left join control_course c
                on c.division = e.division and c.initiative = e.initiative
             where\s"""
                    .formatted(RiskFacts.AGAIN_WITHIN_DAYS);

    /** One expense. */
    public void rank(ControlItem expense) {
        rows.afterwards("ranks of expenses", expense, this::rankExpenses);
    }

    /** All expenses of an initiative. */
    public void rank(DivisionId division, InitiativeId initiative) {
        rows.afterwards(
                "ranks of initiatives",
                new Whose(division.value(), initiative.value()),
                initiatives -> rankInitiatives(initiatives, ""));
    }

    /** All expenses of an initiative, where what is known of it can rank them otherwise. */
    public void rankIntegrated(DivisionId division, InitiativeId initiative) {
        rows.afterwards(
                "ranks of integrated initiatives",
                new Whose(division.value(), initiative.value()),
                initiatives -> rankInitiatives(initiatives, " and c.integrated_on is not null"));
    }

    private record Whose(String division, String initiative) {}

    private void rankExpenses(List<ControlItem> expenses) {
        rank(
                "(e.division, e.expense_id) in (select * from unnest(?::text[], ?::uuid[]))",
                expenses.stream().map(each -> each.division().value()).toArray(String[]::new),
                expenses.stream().map(ControlItem::id).toArray(UUID[]::new));
    }

    private void rankInitiatives(List<Whose> initiatives, String and) {
        rank(
                "(e.division, e.initiative) in (select * from unnest(?::text[], ?::text[]))" + and,
                initiatives.stream().map(Whose::division).toArray(String[]::new),
                initiatives.stream().map(Whose::initiative).toArray(String[]::new));
    }

    private void rank(String which, Object... params) {
        jdbc.sql(FACTS + which).params(params).query(ExpenseRanks::ranked).list().stream()
                .filter(Ranked::isNews)
                .forEach(
                        one ->
                                rows.writeTogether(
                                        TABLE,
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
                                        BatchedWrites.names(one.risk().signals()),
                                        one.expense().division().value(),
                                        one.expense().id()));
    }

    private static Ranked ranked(ResultSet row, int number) throws SQLException {
        return new Ranked(
                ControlItem.expense(
                        new DivisionId(row.getString("division")),
                        row.getObject("expense_id", UUID.class)),
                texts(row, "signals").toList(),
                Risk.of(facts(row)));
    }

    /** Of a row of {@link #FACTS}. */
    static RiskFacts facts(ResultSet row) throws SQLException {
        Set<Flag> flags = new TreeSet<>(flags(row, "flags"));
        flags.addAll(flags(row, "published"));
        return new RiskFacts(
                Amount.of(row.getLong("cents"), row.getInt("half_days")),
                row.getObject("spent_on", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                Amount.of(row.getLong("granted_cents"), row.getInt("granted_half_days")),
                Amount.of(row.getLong("spent_cents"), row.getInt("spent_half_days")),
                row.getLong("construction_cents"),
                flags,
                new RiskFacts.Reversals(
                        row.getObject("reversed_on", LocalDate.class),
                        texts(row, "taken_back").map(ExpenseRanks::amount).toList()),
                new RiskFacts.Milestones(
                        row.getObject("live_on", LocalDate.class),
                        row.getObject("integrated_on", LocalDate.class),
                        row.getObject("used_on", LocalDate.class)));
    }

    private static Amount amount(String centsAndHalfDays) {
        String[] parts = centsAndHalfDays.split(" ");
        return Amount.of(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    private static Set<Flag> flags(ResultSet row, String column) throws SQLException {
        return texts(row, column).map(Flag::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    /**
     * An expense and its risk.
     *
     * @param shown its signals as they were
     */
    private record Ranked(ControlItem expense, List<String> shown, Risk risk) {
        private boolean isNews() {
            return !shown.equals(risk.signals().stream().map(Enum::name).toList());
        }
    }
}
