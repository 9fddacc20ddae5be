package org.essaim.reporting.recount.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.facts.read.RecordedFactMapper;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.PastExpense;
import org.essaim.reporting.recount.domain.PastMeasure;
import org.essaim.reporting.recount.domain.PastWithdrawal;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Facts of one initiative after the other; what was not launched is no initiative yet. */
final class HistoryReader implements RowCallbackHandler {

    private final Consumer<InitiativeHistory> each;
    private InitiativeKey key;
    private LocalDate launchedOn;
    private LocalDate integratedOn;
    private LocalDate closedOn;
    private List<PastExpense> expenses = new ArrayList<>();
    private List<PastMeasure> measures = new ArrayList<>();
    private List<Sum> firstGrants = new ArrayList<>();
    private Set<UUID> reversed = new HashSet<>();
    private Map<UUID, PastWithdrawal> withdrawn = new HashMap<>();

    HistoryReader(Consumer<InitiativeHistory> each) {
        this.each = each;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
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
            case INTEGRATED -> integratedOn = earlier(integratedOn, on);
            case CLOSED -> closedOn = earlier(closedOn, on);
            case SPENT -> expenses.add(expense(subject, on, row));
            case REVERSED -> reversed.add(subject);
            case USED -> measures.add(measure(subject, on, row));
            case USE_WITHDRAWN ->
                    withdrawn.putIfAbsent(subject, new PastWithdrawal(on, row.getLong("position")));
            case GRANTED -> {
                if (RoundKind.valueOf(row.getString("round")) == RoundKind.FIRST) {
                    firstGrants.add(
                            Sum.of(RecordedFactMapper.amount(row), RecordedFactMapper.madeUp(row)));
                }
            }
            default -> throw new IllegalStateException("not asked for");
        }
    }

    private static PastExpense expense(UUID id, LocalDate on, ResultSet row) throws SQLException {
        return new PastExpense(
                id, on, RecordedFactMapper.amount(row), false, RecordedFactMapper.madeUp(row));
    }

    private static PastMeasure measure(UUID id, LocalDate on, ResultSet row) throws SQLException {
        return new PastMeasure(
                id,
                on,
                row.getInt("users"),
                EvidenceLevel.valueOf(row.getString("level")).proves(),
                row.getLong("position"),
                null,
                RecordedFactMapper.madeUp(row).contains("users"));
    }

    /** Hands over the last one; to be called after the last row. */
    void flush() {
        if (key != null && launchedOn != null) {
            each.accept(
                    new InitiativeHistory(
                            key.division(),
                            key.initiative(),
                            launchedOn,
                            earlier(integratedOn, closedOn),
                            closedOn,
                            expenses.stream().map(this::judged).toList(),
                            measures.stream().map(this::standing).toList(),
                            firstGrants));
        }
        key = null;
        launchedOn = null;
        integratedOn = null;
        closedOn = null;
        expenses = new ArrayList<>();
        measures = new ArrayList<>();
        firstGrants = new ArrayList<>();
        reversed = new HashSet<>();
        withdrawn = new HashMap<>();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one != null && one.isBefore(other) ? one : other;
    }

    private PastMeasure standing(PastMeasure measure) {
        return measure.withdrawn(withdrawn.get(measure.evidenceId()));
    }

    private PastExpense judged(PastExpense expense) {
        return new PastExpense(
                expense.expenseId(),
                expense.spentOn(),
                expense.amount(),
                reversed.contains(expense.expenseId()),
                expense.madeUp());
    }
}
