package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.EvidenceFacts;
import org.essaim.incubator.control.domain.RiskFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures that made the signals of one item, as it ranks them (R53, R95). */
@Component
public class SignalFigures {

    private static final String OF_EXPENSE =
            """
            select f.*,
                   (select max(s.due_on) from stop s where s.division = f.division
                       and s.initiative = f.initiative and s.reinstated_at is null) as stopped_on,
                   (select max(g.term) from funding_grant g where g.division = f.division
                       and g.initiative = f.initiative) as term
              from (%s e.division = ? and e.expense_id = ?) f
            """
                    .formatted(ExpenseRanks.FACTS);

    private final JdbcClient jdbc;

    SignalFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What ranks an expense.
     *
     * @param stoppedOn the day of the last stop of its initiative that stands, or null
     * @param term the last one of its grants, or null where none is known
     */
    public record OfExpense(RiskFacts facts, LocalDate stoppedOn, LocalDate term) {}

    /** Empty where it has not arrived. */
    public Optional<OfExpense> expense(ControlItem item) {
        return jdbc.sql(OF_EXPENSE)
                .params(item.division().value(), item.id())
                .query(
                        (row, _) ->
                                new OfExpense(
                                        ExpenseRanks.facts(row),
                                        row.getObject("stopped_on", LocalDate.class),
                                        row.getObject("term", LocalDate.class)))
                .optional();
    }

    /** Empty where it has not arrived, or proves nothing. */
    public Optional<EvidenceFacts> evidence(ControlItem item) {
        return jdbc.sql(EvidenceRanks.FACTS + " where e.division = ? and e.evidence_id = ?")
                .param(new String[] {item.division().value()})
                .param(new UUID[] {item.id()})
                .params(item.division().value(), item.id())
                .query((row, _) -> EvidenceRanks.facts(row))
                .optional();
    }
}
