package org.essaim.incubator.control.wire;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.RoundKind;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.incubator.control.domain.QueuedExpense;
import org.essaim.incubator.control.read.ControlQueue;
import org.essaim.incubator.control.read.InitiativeAccounts;
import org.springframework.stereotype.Component;

/** Queues what divisions publish of their spending, as soon as it arrives (R95). */
@Component
@ProcessingGroup("control")
class ControlConsumer {

    private final ControlQueue queue;
    private final InitiativeAccounts purses;

    ControlConsumer(ControlQueue queue, InitiativeAccounts purses) {
        this.queue = queue;
        this.purses = purses;
    }

    /** The division's own instant says how late it was recorded, this event's when it came. */
    @EventHandler
    void on(
            InitiativeSpent m,
            @MetaDataValue("toldAt") String recordedAt,
            EventMessage<?> received) {
        queue.arrived(
                new ControlQueue.Arrival(
                        new QueuedExpense(m.expenseId(), m.division(), m.initiative()),
                        m.amount(),
                        m.spentOn(),
                        dayOf(Instant.parse(recordedAt)),
                        dayOf(received.getTimestamp()),
                        Set.copyOf(m.flags())));
    }

    @EventHandler
    void on(InitiativeExpenseReversed m) {
        queue.reversed(new QueuedExpense(m.expenseId(), m.division(), m.initiative()), m.amount());
    }

    @EventHandler
    void on(InitiativeFlagged m) {
        queue.flagged(m.division(), m.initiative(), m.flagId(), m.flag(), m.about());
    }

    @EventHandler
    void on(EnvelopeGranted m) {
        if (m.kind() == RoundKind.CONSTRUCTION) {
            purses.grantedForConstruction(m.division(), m.initiative(), m.amount());
        } else {
            purses.granted(m.division(), m.initiative(), m.amount());
        }
    }

    @EventHandler
    void on(EnvelopeReleased m) {
        purses.granted(m.division(), m.initiative(), m.amount().negated());
    }

    @EventHandler
    void on(EnvelopeReopened m) {
        purses.granted(m.division(), m.initiative(), m.amount());
    }

    private static LocalDate dayOf(Instant instant) {
        return BusinessDay.of(instant);
    }
}
