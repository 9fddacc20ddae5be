package org.essaim.incubator.stopping.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Keeps what divisions publish of expenses and use, for reviews of funding (R60, R61, R68); every
 * change marks its initiative for review.
 */
@Component
@ProcessingGroup("stopping")
class ReviewConsumer {

    private static final String INITIATIVES = "review_initiative";
    private static final String EXPENSES = "review_expense";
    private static final String EVIDENCE = "review_evidence";

    private final BatchedWrites rows;

    ReviewConsumer(BatchedWrites rows) {
        this.rows = rows;
    }

    /** What was reviewed need not be again where nothing has changed. */
    @Bean
    static Projection reviewTables() {
        return new Projection(
                "stopping",
                List.of(INITIATIVES, EXPENSES, EVIDENCE),
                List.of(
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

    @EventHandler
    void on(InitiativeSpent m) {
        rows.writeTogether(
                EXPENSES,
                """
                insert into review_expense
                    (expense_id, division, initiative, spent_on, cents, half_days, imported)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::bigint[],
                                     ?::integer[], ?::boolean[])
                """,
                m.expenseId(),
                m.division().value(),
                m.initiative().value(),
                m.spentOn(),
                m.amount().money().cents(),
                m.amount().time().halfDays(),
                m.flags().contains(Flag.IMPORTED));
        changed(m.division(), m.initiative(), null);
    }

    @EventHandler
    void on(InitiativeExpenseReversed m) {
        rows.write(
                EXPENSES,
                "update review_expense set reversed = true where division = ? and expense_id = ?",
                m.division().value(),
                m.expenseId());
        changed(m.division(), m.initiative(), null);
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        rows.writeTogether(
                EVIDENCE,
                """
                insert into review_evidence
                    (evidence_id, division, initiative, measured_on, users, level)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::integer[],
                                     ?::text[])
                """,
                m.evidenceId(),
                m.division().value(),
                m.initiative().value(),
                m.measuredOn(),
                m.users(),
                m.level().name());
        changed(m.division(), m.initiative(), null);
    }

    /** The first day counts: evidence is withdrawn once (R53). */
    @EventHandler
    void on(InitiativeUsageWithdrawn m) {
        rows.write(
                EVIDENCE,
                """
                update review_evidence set withdrawn_on = coalesce(withdrawn_on, ?)
                 where division = ? and evidence_id = ?
                """,
                m.withdrawnOn(),
                m.division().value(),
                m.evidenceId());
        changed(m.division(), m.initiative(), null);
    }

    @EventHandler
    void on(InitiativeClosed m) {
        changed(m.division(), m.initiative(), m.closedOn());
    }

    @EventHandler
    void on(InitiativeIntegrated m) {
        changed(m.division(), m.initiative(), m.integratedOn());
    }

    /** To be closed or integrated is final, so the first day stays (R80). */
    private void changed(DivisionId division, InitiativeId initiative, LocalDate endedOn) {
        rows.writeOnce(
                ImportConsumer.DIVISIONS,
                """
                insert into review_division (division, stream) values (?, ?)
                on conflict do nothing
                """,
                division.value(),
                DivisionStream.of(division));
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
}
