package org.essaim.incubator.funding.wire;

import static org.essaim.incubator.funding.read.Movement.Kind.GRANTED;
import static org.essaim.incubator.funding.read.Movement.Kind.RECEIVED;
import static org.essaim.incubator.funding.read.Movement.Kind.RELEASED;
import static org.essaim.incubator.funding.read.Movement.Kind.REOPENED;
import static org.essaim.incubator.funding.read.Movement.Kind.REVERSED;
import static org.essaim.incubator.funding.read.Movement.Kind.SPENT;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.incubator.funding.read.FundingLedger;
import org.essaim.incubator.funding.read.Movement;
import org.springframework.stereotype.Component;

/** Books what divisions publish of their money and time (R12, R15, R29). */
@Component
@ProcessingGroup("funding")
class FundingConsumer {

    private final FundingLedger ledger;

    FundingConsumer(FundingLedger ledger) {
        this.ledger = ledger;
    }

    @EventHandler
    void on(EnvelopeAllocationReceived m, EventMessage<?> message) {
        ledger.book(
                new Movement(
                        m.allocationId(),
                        RECEIVED,
                        m.division(),
                        null,
                        m.year(),
                        m.amount(),
                        BusinessDay.of(message.getTimestamp()),
                        idOf(message)));
    }

    @EventHandler
    void on(EnvelopeGranted m, EventMessage<?> message) {
        book(
                GRANTED,
                m.grantId(),
                m.division(),
                m.initiative(),
                m.grantedOn(),
                m.amount(),
                message);
    }

    /** A grant can be released, reopened and released again: each message is a movement. */
    @EventHandler
    void on(EnvelopeReleased m, EventMessage<?> message) {
        book(
                RELEASED,
                idOf(message),
                m.division(),
                m.initiative(),
                m.releasedOn(),
                m.amount(),
                message);
    }

    @EventHandler
    void on(EnvelopeReopened m, EventMessage<?> message) {
        book(
                REOPENED,
                idOf(message),
                m.division(),
                m.initiative(),
                m.reopenedOn(),
                m.amount(),
                message);
    }

    @EventHandler
    void on(InitiativeSpent m, EventMessage<?> message) {
        book(SPENT, m.expenseId(), m.division(), m.initiative(), m.spentOn(), m.amount(), message);
    }

    /** An expense is reversed at most once (R13), so its id names the reversal too. */
    @EventHandler
    void on(InitiativeExpenseReversed m, EventMessage<?> message) {
        book(
                REVERSED,
                m.expenseId(),
                m.division(),
                m.initiative(),
                m.reversedOn(),
                m.amount(),
                message);
    }

    /** It counts in the year of its day. */
    private void book(
            Movement.Kind kind,
            UUID id,
            DivisionId division,
            InitiativeId initiative,
            LocalDate on,
            Amount amount,
            EventMessage<?> message) {
        ledger.book(
                new Movement(
                        id, kind, division, initiative, on.getYear(), amount, on, idOf(message)));
    }

    private static UUID idOf(EventMessage<?> message) {
        return UUID.fromString(message.getIdentifier());
    }
}
