package org.essaim.incubator.control.read;

import java.util.Collection;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.control.domain.QueuedExpense;
import org.essaim.node.store.RowWriter;
import org.springframework.stereotype.Component;

/** What each initiative was granted and has spent so far, to see who is close to a cap (R95). */
@Component
public class InitiativePurses {

    /**
     * Moves a purse, and queues the expense that moved it, if one did, with what the purse held
     * then. One statement for both, so that a batch is one round trip.
     */
    private static final String MOVE =
            """
            with m (division, initiative, granted_cents, granted_half_days, cents, half_days,
                    construction_cents, expense_id, spent_on, recorded_on, arrived_on, flags) as (
                values (?::text, ?::text, ?::bigint, ?::integer, ?::bigint, ?::integer, ?::bigint,
                        ?::uuid, ?::date, ?::date, ?::date, ?::text[])),
            purse as (
                insert into control_initiative as p
                    (division, initiative, granted_cents, granted_half_days, spent_cents,
                     spent_half_days, construction_cents)
                select division, initiative, granted_cents, granted_half_days, cents, half_days,
                       construction_cents from m
                on conflict (division, initiative) do update
                   set granted_cents = p.granted_cents + excluded.granted_cents,
                       granted_half_days = p.granted_half_days + excluded.granted_half_days,
                       spent_cents = p.spent_cents + excluded.spent_cents,
                       spent_half_days = p.spent_half_days + excluded.spent_half_days,
                       construction_cents = p.construction_cents + excluded.construction_cents
                returning p.granted_cents, p.granted_half_days, p.spent_cents, p.spent_half_days,
                          p.construction_cents)
            insert into control_expense
                (ordinal, expense_id, division, initiative, cents, half_days, spent_on,
                 recorded_on, arrived_on, flags, granted_cents, granted_half_days,
                 spent_cents, spent_half_days, construction_cents, score, signals)
            select (select coalesce(max(ordinal), 0) + 1 from control_expense), m.expense_id,
                   m.division, m.initiative, m.cents, m.half_days, m.spent_on, m.recorded_on,
                   m.arrived_on, m.flags, purse.granted_cents, purse.granted_half_days,
                   purse.spent_cents, purse.spent_half_days, purse.construction_cents, 0, '{}'
              from m cross join purse where m.expense_id is not null
            """;

    private final RowWriter rows;

    InitiativePurses(RowWriter rows) {
        this.rows = rows;
    }

    /** What the initiative had spent then, of what it was granted, stays with the expense. */
    void spent(ControlQueue.Arrival arrival) {
        QueuedExpense expense = arrival.expense();
        rows.write(
                ControlQueue.TABLE,
                MOVE,
                expense.division().value(),
                expense.initiative().value(),
                0L,
                0,
                arrival.amount().money().cents(),
                arrival.amount().time().halfDays(),
                0L,
                expense.expenseId(),
                arrival.spentOn(),
                arrival.recordedOn(),
                arrival.arrivedOn(),
                words(arrival.flags()));
    }

    /** A reversal counts down. */
    void reversed(QueuedExpense expense, Amount amount) {
        move(expense.division(), expense.initiative(), Amount.NOTHING, amount.negated(), 0);
    }

    /** A release counts down. */
    public void granted(DivisionId division, InitiativeId initiative, Amount amount) {
        move(division, initiative, amount, Amount.NOTHING, 0);
    }

    /** A grant of a construction round counts against R33 too. */
    public void grantedForConstruction(
            DivisionId division, InitiativeId initiative, Amount amount) {
        move(division, initiative, amount, Amount.NOTHING, amount.money().cents());
    }

    private void move(
            DivisionId division,
            InitiativeId initiative,
            Amount granted,
            Amount spent,
            long constructionCents) {
        rows.write(
                ControlQueue.TABLE,
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
                null);
    }

    static String[] words(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toArray(String[]::new);
    }
}
