package org.essaim.incubator.control.wire;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.incubator.control.read.ExpenseRanks;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What each initiative was granted and has spent so far, to see who is close to a cap (R95). */
@Component
class InitiativeAccounts {

    /**
     * Moves accounts, and queues the expenses that moved them in the order of their arrival, each
     * with what its account held then: what it holds after the batch less what came behind.
     */
    private static final String MOVE =
            """
            with m as (
                select division, initiative, granted_cents, granted_half_days, cents, half_days,
                       construction_cents, expense_id, label_digest, spent_on, recorded_on,
                       arrived_on, flags::text[] as flags, n
                  from unnest(?::text[], ?::text[], ?::bigint[], ?::integer[], ?::bigint[],
                              ?::integer[], ?::bigint[], ?::uuid[], ?::text[], ?::date[],
                              ?::date[], ?::date[], ?::text[])
                       with ordinality as m (division, initiative, granted_cents,
                              granted_half_days, cents, half_days, construction_cents, expense_id,
                              label_digest, spent_on, recorded_on, arrived_on, flags, n)),
            account as (
                insert into control_initiative as p
                    (division, initiative, granted_cents, granted_half_days, spent_cents,
                     spent_half_days, construction_cents)
                select division, initiative, sum(granted_cents), sum(granted_half_days),
                       sum(cents), sum(half_days), sum(construction_cents)
                  from m group by division, initiative
                on conflict (division, initiative) do update
                   set granted_cents = p.granted_cents + excluded.granted_cents,
                       granted_half_days = p.granted_half_days + excluded.granted_half_days,
                       spent_cents = p.spent_cents + excluded.spent_cents,
                       spent_half_days = p.spent_half_days + excluded.spent_half_days,
                       construction_cents = p.construction_cents + excluded.construction_cents
                returning p.*),
            behind as (
                select m.*, sum(granted_cents) over w as later_granted_cents,
                       sum(granted_half_days) over w as later_granted_half_days,
                       sum(cents) over w as later_cents,
                       sum(half_days) over w as later_half_days,
                       sum(construction_cents) over w as later_construction_cents
                  from m
                window w as (partition by division, initiative order by n
                             rows between 1 following and unbounded following))
            insert into control_expense
                (ordinal, expense_id, label_digest, division, initiative, cents, half_days,
                 spent_on, recorded_on, arrived_on, flags, granted_cents, granted_half_days,
                 spent_cents, spent_half_days, construction_cents, score, signals)
            select (select coalesce(max(ordinal), 0) from control_expense)
                       + row_number() over (order by b.n),
                   b.expense_id, b.label_digest, division, initiative, b.cents, b.half_days,
                   b.spent_on, b.recorded_on, b.arrived_on, b.flags,
                   p.granted_cents - coalesce(b.later_granted_cents, 0),
                   p.granted_half_days - coalesce(b.later_granted_half_days, 0),
                   p.spent_cents - coalesce(b.later_cents, 0),
                   p.spent_half_days - coalesce(b.later_half_days, 0),
                   p.construction_cents - coalesce(b.later_construction_cents, 0), 0, '{}'
              from behind b join account p using (division, initiative)
             where b.expense_id is not null
             order by b.n
            """;

    /**
     * Whoever writes it goes through {@link BatchedWrites}, so that nothing overtakes an insertion.
     */
    private static final String EXPENSES = ExpenseRanks.TABLE;

    private final BatchedWrites rows;

    InitiativeAccounts(BatchedWrites rows) {
        this.rows = rows;
    }

    @Bean
    static Projection initiativeAccountTables() {
        return Projection.of("control", "control_initiative", EXPENSES);
    }

    /**
     * What the initiative had spent then, of what it was granted, stays with the expense.
     *
     * @param recordedOn the day on which the division recorded it
     * @param arrivedOn the day on which the centre received it
     */
    void spent(InitiativeSpent m, LocalDate recordedOn, LocalDate arrivedOn) {
        rows.writeTogether(
                EXPENSES,
                MOVE,
                m.division().value(),
                m.initiative().value(),
                0L,
                0,
                m.amount().money().cents(),
                m.amount().time().halfDays(),
                0L,
                m.expenseId(),
                m.label().digest(),
                m.spentOn(),
                recordedOn,
                arrivedOn,
                BatchedWrites.names(m.flags()));
    }

    /**
     * A reversal counts down. The expense stays in the queue: that it was spent and taken back is
     * worth a look too (R13).
     */
    void reversed(InitiativeExpenseReversed m) {
        rows.write(
                EXPENSES,
                """
                update control_expense
                   set reversed = true, reversed_on = ?,
                       reversed_after = (select max(ordinal) from control_expense)
                 where division = ? and expense_id = ?
                """,
                m.reversedOn(),
                m.division().value(),
                m.expenseId());
        move(m.division(), m.initiative(), Amount.NOTHING, m.amount().negated(), 0);
    }

    /** A release counts down. */
    void granted(DivisionId division, InitiativeId initiative, Amount amount) {
        move(division, initiative, amount, Amount.NOTHING, 0);
    }

    /** A grant of a construction round counts against R33 too. */
    void grantedForConstruction(DivisionId division, InitiativeId initiative, Amount amount) {
        move(division, initiative, amount, Amount.NOTHING, amount.money().cents());
    }

    private void move(
            DivisionId division,
            InitiativeId initiative,
            Amount granted,
            Amount spent,
            long constructionCents) {
        rows.writeTogether(
                EXPENSES,
                MOVE,
                division.value(),
                initiative.value(),
                granted.money().cents(),
                granted.time().halfDays(),
                spent.money().cents(),
                spent.time().halfDays(),
                constructionCents,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
