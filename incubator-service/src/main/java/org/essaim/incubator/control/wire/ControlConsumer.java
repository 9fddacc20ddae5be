package org.essaim.incubator.control.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Flag;
import org.essaim.contract.RoundKind;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.incubator.control.domain.ExpenseKey;
import org.essaim.incubator.control.domain.QueuedExpense;
import org.essaim.incubator.control.read.ArrivedExpense;
import org.essaim.incubator.control.read.ExpenseRanks;
import org.essaim.incubator.control.read.InitiativeAccounts;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/** Queues what divisions publish of their spending, as soon as it arrives (R95). */
@Component
@ProcessingGroup("control")
@RebuildableTables({"control_division", "control_flag"})
class ControlConsumer {

    private static final String DIVISIONS = "control_division";
    private static final String FLAGS = "control_flag";

    private final BatchedWrites rows;
    private final InitiativeAccounts accounts;
    private final ExpenseRanks ranks;

    ControlConsumer(BatchedWrites rows, InitiativeAccounts accounts, ExpenseRanks ranks) {
        this.rows = rows;
        this.accounts = accounts;
        this.ranks = ranks;
    }

    /** The division's own instant says how late it was recorded, this event's when it came. */
    @EventHandler
    void on(
            InitiativeSpent m,
            @MetaDataValue("toldAt") String recordedAt,
            EventMessage<?> received) {
        QueuedExpense expense = new QueuedExpense(m.expenseId(), m.division(), m.initiative());
        LocalDate recordedOn = BusinessDay.of(Instant.parse(recordedAt));
        accounts.spent(
                new ArrivedExpense(
                        expense,
                        m.amount(),
                        m.spentOn(),
                        recordedOn,
                        BusinessDay.of(received.getTimestamp()),
                        Set.copyOf(m.flags())));
        ranks.rank(expense.key());
        rows.writeTogether(
                DIVISIONS,
                """
                insert into control_division as known (division, expenses, cents, half_days)
                select division, count(*), sum(cents), sum(half_days)
                  from unnest(?::text[], ?::bigint[], ?::integer[])
                       as m (division, cents, half_days)
                 group by division
                on conflict (division) do update
                   set expenses = known.expenses + excluded.expenses,
                       cents = known.cents + excluded.cents,
                       half_days = known.half_days + excluded.half_days
                """,
                m.division().value(),
                m.amount().money().cents(),
                m.amount().time().halfDays());
    }

    @EventHandler
    void on(InitiativeExpenseReversed m) {
        QueuedExpense expense = new QueuedExpense(m.expenseId(), m.division(), m.initiative());
        accounts.reversed(expense, m.amount(), m.reversedOn());
        ranks.rank(expense.key());
    }

    /**
     * A flag of an expense, or of a whole initiative where it is split (R25, R26); it may arrive
     * before the expense or after it.
     */
    @EventHandler
    void on(InitiativeFlagged m) {
        rows.writeTogether(
                FLAGS,
                """
                insert into control_flag
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                """,
                m.flagId(),
                m.division().value(),
                m.initiative().value(),
                m.flag().name(),
                m.about());
        if (m.flag() == Flag.SPLIT) {
            ranks.rank(m.division(), m.initiative());
        } else if (m.about() != null) {
            ranks.rank(new ExpenseKey(m.division(), m.about()));
        }
    }

    @EventHandler
    void on(EnvelopeGranted m) {
        if (m.kind() == RoundKind.CONSTRUCTION) {
            accounts.grantedForConstruction(m.division(), m.initiative(), m.amount());
        } else {
            accounts.granted(m.division(), m.initiative(), m.amount());
        }
    }

    @EventHandler
    void on(EnvelopeReleased m) {
        accounts.granted(m.division(), m.initiative(), m.amount().negated());
    }

    @EventHandler
    void on(EnvelopeReopened m) {
        accounts.granted(m.division(), m.initiative(), m.amount());
    }
}
