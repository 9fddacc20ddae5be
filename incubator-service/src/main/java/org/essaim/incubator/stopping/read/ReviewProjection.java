package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what funding is reviewed on; every change marks its initiative for review. */
@Component
public class ReviewProjection {

    private static final String DIVISIONS = "review_division";
    private static final String INITIATIVES = "review_initiative";
    private static final String EXPENSES = "review_expense";
    private static final String EVIDENCE = "review_evidence";

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    ReviewProjection(JdbcClient jdbc, BatchedWrites rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * How far a division was read is no event, and what was reviewed need not be again where
     * nothing has changed.
     */
    @Bean
    static Projection reviewTables() {
        return new Projection(
                "stopping",
                List.of(DIVISIONS, INITIATIVES, EXPENSES, EVIDENCE),
                List.of(
                        """
                        update review_division n
                           set watermark = greatest(n.watermark, o.watermark)
                          from old.review_division o where o.division = n.division
                        """,
                        """
                        update review_initiative n
                           set reviewed = o.reviewed, next_due_on = o.next_due_on,
                               next_due_expense = o.next_due_expense,
                               next_warning_on = o.next_warning_on
                          from old.review_initiative o
                         where o.division = n.division and o.initiative = n.initiative
                           and o.changes = n.changes
                        """));
    }

    public void spent(DivisionId division, InitiativeId initiative, Expense expense) {
        rows.writeTogether(
                EXPENSES,
                """
                insert into review_expense
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
                "update review_expense set reversed = true where expense_id = ?",
                expenseId);
        changed(division, initiative, null);
    }

    public void measured(DivisionId division, InitiativeId initiative, Evidence evidence) {
        rows.writeTogether(
                EVIDENCE,
                """
                insert into review_evidence
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

    /** From here to the end of that import nothing of the division is reviewed (R64). */
    public void importStarted(DivisionId division, UUID importId) {
        add(division);
        rows.write(
                DIVISIONS,
                "update review_division set importing = ? where division = ?",
                importId,
                division.value());
    }

    /**
     * The division's past is in: all before the day has been read (R64). An import that another one
     * was started after ends nothing.
     */
    public void imported(DivisionId division, UUID importId, LocalDate asOf) {
        add(division);
        rows.write(
                DIVISIONS,
                """
                update review_division
                   set importing = case when importing = ? then null else importing end,
                       watermark = greatest(watermark, cast(? as timestamptz))
                 where division = ?
                """,
                importId,
                BusinessDay.startOf(asOf).toString(),
                division.value());
    }

    /** Something of the initiative is known now that was not when it was reviewed. */
    public void changed(DivisionId division, InitiativeId initiative, LocalDate endedOn) {
        add(division);
        rows.writeTogether(
                INITIATIVES,
                """
                insert into review_initiative (division, initiative, ended_on, changes)
                select division, initiative,
                       (array_agg(ended_on order by n) filter (where ended_on is not null))[1],
                       count(*) - 1
                  from unnest(?::text[], ?::text[], ?::date[])
                       with ordinality as m (division, initiative, ended_on, n)
                 group by division, initiative order by division, initiative
                on conflict (division, initiative) do update
                   set changes = review_initiative.changes + excluded.changes + 1,
                       ended_on = coalesce(review_initiative.ended_on, excluded.ended_on)
                """,
                division.value(),
                initiative.value(),
                endedOn);
    }

    /** What is judged by the policy of that day or a later one is to be reviewed again (R99). */
    public void changedFrom(LocalDate day) {
        rows.flush();
        jdbc.sql(
                        """
                        update review_initiative i set changes = changes + 1
                         where exists (select 1 from review_expense e
                                        where e.division = i.division
                                          and e.initiative = i.initiative
                                          and not e.reversed
                                          and (e.spent_on + interval '12 months')::date >= ?)
                        """)
                .param(day)
                .update();
    }

    private void add(DivisionId division) {
        rows.writeOnce(
                DIVISIONS,
                """
                insert into review_division (division, stream) values (?, ?)
                on conflict do nothing
                """,
                division.value(),
                DivisionStream.of(division));
    }
}
