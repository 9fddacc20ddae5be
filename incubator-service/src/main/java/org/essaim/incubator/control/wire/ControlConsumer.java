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
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.read.ArrivalCounts;
import org.essaim.incubator.control.read.ExpenseRanks;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/** Queues what divisions publish of their spending, as soon as it arrives (R95). */
@Component
@ProcessingGroup("control")
@RebuildableTables({"control_division", "control_flag"})
record ControlConsumer(
        BatchedWrites rows, InitiativeAccounts accounts, ExpenseRanks ranks, ArrivalCounts counts) {

    private static final String FLAGS = "control_flag";

    /** The division's own instant says how late it was recorded, this event's when it came. */
    @EventHandler
    void on(
            InitiativeSpent m,
            @MetaDataValue("toldAt") String recordedAt,
            EventMessage<?> received) {
        accounts.spent(
                m,
                BusinessDay.of(Instant.parse(recordedAt)),
                BusinessDay.of(received.getTimestamp()));
        ranks.rank(ControlItem.expense(m.division(), m.expenseId()));
        counts.expense(m.division(), m.amount());
    }

    @EventHandler
    void on(InitiativeExpenseReversed m) {
        accounts.reversed(m);
        ranks.rank(ControlItem.expense(m.division(), m.expenseId()));
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
            ranks.rank(ControlItem.expense(m.division(), m.about()));
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
