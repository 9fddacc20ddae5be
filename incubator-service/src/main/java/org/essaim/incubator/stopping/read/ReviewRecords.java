package org.essaim.incubator.stopping.read;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the files on which funding is judged; every change marks its file to be looked at. */
@Component
public class ReviewRecords {

    private static final String DIVISIONS = "stopping_division";
    private static final String FILES = "stopping_file";
    private static final String EXPENSES = "stopping_expense";
    private static final String EVIDENCE = "stopping_evidence";

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    ReviewRecords(JdbcClient jdbc, BatchedWrites rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public void spent(DivisionId division, InitiativeId initiative, Expense expense) {
        rows.writeTogether(
                EXPENSES,
                """
                insert into stopping_expense
                    (expense_id, division, initiative, spent_on, cents, half_days, imported)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::bigint[],
                                     ?::integer[], ?::boolean[])
                """,
                expense.expenseId(),
                division.value(),
                initiative.value(),
                expense.spentOn(),
                expense.amount().money().cents(),
                expense.amount().time().halfDays(),
                expense.imported());
        changed(division, initiative, null);
    }

    public void reversed(DivisionId division, InitiativeId initiative, UUID expenseId) {
        rows.write(
                EXPENSES,
                "update stopping_expense set reversed = true where expense_id = ?",
                expenseId);
        changed(division, initiative, null);
    }

    public void measured(DivisionId division, InitiativeId initiative, Evidence evidence) {
        rows.writeTogether(
                EVIDENCE,
                """
                insert into stopping_evidence
                    (evidence_id, division, initiative, measured_on, users, level)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::integer[],
                                     ?::text[])
                """,
                evidence.evidenceId(),
                division.value(),
                initiative.value(),
                evidence.measuredOn(),
                evidence.users(),
                evidence.level().name());
        changed(division, initiative, null);
    }

    /** Closed or integrated: final, so the first day stays (R80). */
    public void ended(DivisionId division, InitiativeId initiative, LocalDate on) {
        changed(division, initiative, on);
    }

    /** From here to the end of that import nothing of the division is judged (R64). */
    public void importStarted(DivisionId division, UUID importId) {
        known(division);
        rows.write(
                DIVISIONS,
                "update stopping_division set importing = ? where division = ?",
                importId,
                division.value());
    }

    /**
     * The division's past is in: all before the day has been heard (R64). An import that another
     * one was started after ends nothing.
     */
    public void imported(DivisionId division, UUID importId, LocalDate asOf) {
        known(division);
        rows.write(
                DIVISIONS,
                """
                update stopping_division
                   set importing = case when importing = ? then null else importing end,
                       watermark = greatest(watermark, cast(? as timestamptz))
                 where division = ?
                """,
                importId,
                BusinessDay.startOf(asOf).toString(),
                division.value());
    }

    /** Something of the initiative is known now that was not when it was judged. */
    public void changed(DivisionId division, InitiativeId initiative, LocalDate endedOn) {
        known(division);
        rows.writeTogether(
                FILES,
                """
                insert into stopping_file (division, initiative, ended_on, changes)
                select division, initiative,
                       (array_agg(ended_on order by n) filter (where ended_on is not null))[1],
                       count(*) - 1
                  from unnest(?::text[], ?::text[], ?::date[])
                       with ordinality as m (division, initiative, ended_on, n)
                 group by division, initiative order by division, initiative
                on conflict (division, initiative) do update
                   set changes = stopping_file.changes + excluded.changes + 1,
                       ended_on = coalesce(stopping_file.ended_on, excluded.ended_on)
                """,
                division.value(),
                initiative.value(),
                endedOn);
    }

    /** What is judged by the policy of that day or a later one is to be looked at again (R99). */
    public void changedFrom(LocalDate day) {
        rows.flush();
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
        rows.writeOnce(
                DIVISIONS,
                """
                insert into stopping_division (division, stream) values (?, ?)
                on conflict do nothing
                """,
                division.value(),
                DivisionStream.of(division));
    }
}
