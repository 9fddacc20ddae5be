package org.essaim.incubator.stopping.read;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.node.stream.DivisionStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the files on which funding is judged; every change marks its file to be looked at. */
@Component
public class StoppingFiles {

    private final JdbcClient jdbc;

    StoppingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void spent(DivisionId division, InitiativeId initiative, Expense expense) {
        jdbc.sql(
                        """
                        insert into stopping_expense
                            (expense_id, division, initiative, spent_on, cents, half_days, imported)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(expense.expenseId())
                .param(division.value())
                .param(initiative.value())
                .param(expense.spentOn())
                .param(expense.amount().money().cents())
                .param(expense.amount().time().halfDays())
                .param(expense.imported())
                .update();
        changed(division, initiative, null);
    }

    public void reversed(DivisionId division, InitiativeId initiative, UUID expenseId) {
        jdbc.sql("update stopping_expense set reversed = true where expense_id = ?")
                .param(expenseId)
                .update();
        changed(division, initiative, null);
    }

    public void measured(DivisionId division, InitiativeId initiative, Evidence evidence) {
        jdbc.sql(
                        """
                        insert into stopping_evidence
                            (evidence_id, division, initiative, measured_on, users, level)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(evidence.evidenceId())
                .param(division.value())
                .param(initiative.value())
                .param(evidence.measuredOn())
                .param(evidence.users())
                .param(evidence.level().name())
                .update();
        changed(division, initiative, null);
    }

    /** Closed or integrated: final, so the first day stays (R80). */
    public void ended(DivisionId division, InitiativeId initiative, LocalDate on) {
        changed(division, initiative, on);
    }

    /** From here to the end of that import nothing of the division is judged (R64). */
    public void importStarted(DivisionId division, UUID importId) {
        known(division);
        jdbc.sql("update stopping_division set importing = ? where division = ?")
                .param(importId)
                .param(division.value())
                .update();
    }

    /**
     * The division's past is in: all before the day has been heard (R64). An import that another
     * one was started after ends nothing.
     */
    public void imported(DivisionId division, UUID importId, LocalDate asOf) {
        known(division);
        jdbc.sql(
                        """
                        update stopping_division
                           set importing = case when importing = :import then null
                                                else importing end,
                               watermark = greatest(watermark, cast(:heard as timestamptz))
                         where division = :division
                        """)
                .param("import", importId)
                .param("heard", BusinessDay.startOf(asOf).toString())
                .param("division", division.value())
                .update();
    }

    /** Something of the initiative is known now that was not when it was judged. */
    public void changed(DivisionId division, InitiativeId initiative, LocalDate endedOn) {
        known(division);
        jdbc.sql(
                        """
                        insert into stopping_file (division, initiative, ended_on)
                        values (:division, :initiative, :endedOn)
                        on conflict (division, initiative) do update
                           set changes = stopping_file.changes + 1,
                               ended_on = coalesce(stopping_file.ended_on, :endedOn)
                        """)
                .param("division", division.value())
                .param("initiative", initiative.value())
                .param("endedOn", endedOn, java.sql.Types.DATE)
                .update();
    }

    /** What is judged by the policy of that day or a later one is to be looked at again (R99). */
    public void changedFrom(LocalDate day) {
        jdbc.sql(
                        """
                        update stopping_file f set changes = changes + 1
                         where exists (select 1 from stopping_expense e
                                        where e.division = f.division
                                          and e.initiative = f.initiative
                                          and not e.reversed
                                          and (e.spent_on + interval '12 months')::date >= ?)
                        """)
                .param(day)
                .update();
    }

    private void known(DivisionId division) {
        jdbc.sql(
                        """
                        insert into stopping_division (division, stream) values (?, ?)
                        on conflict do nothing
                        """)
                .param(division.value())
                .param(DivisionStream.of(division))
                .update();
    }
}
