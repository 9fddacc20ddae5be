package org.essaim.incubator.funding.wire;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
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
    void on(EnvelopeAllocationReceived m) {
        ledger.book(
                new Movement(
                        m.allocationId(),
                        Movement.Kind.RECEIVED,
                        m.division(),
                        null,
                        m.year(),
                        m.amount()));
    }

    @EventHandler
    void on(EnvelopeGranted m) {
        ledger.book(
                Movement.on(
                        m.grantedOn(),
                        m.grantId(),
                        Movement.Kind.GRANTED,
                        m.division(),
                        m.initiative(),
                        m.amount()));
    }

    /** A grant can be released, reopened and released again: each message is a movement. */
    @EventHandler
    void on(EnvelopeReleased m, EventMessage<?> message) {
        ledger.book(
                Movement.on(
                        m.releasedOn(),
                        UUID.fromString(message.getIdentifier()),
                        Movement.Kind.RELEASED,
                        m.division(),
                        m.initiative(),
                        m.amount()));
    }

    @EventHandler
    void on(EnvelopeReopened m, EventMessage<?> message) {
        ledger.book(
                Movement.on(
                        m.reopenedOn(),
                        UUID.fromString(message.getIdentifier()),
                        Movement.Kind.REOPENED,
                        m.division(),
                        m.initiative(),
                        m.amount()));
    }

    @EventHandler
    void on(InitiativeSpent m) {
        ledger.book(
                Movement.on(
                        m.spentOn(),
                        m.expenseId(),
                        Movement.Kind.SPENT,
                        m.division(),
                        m.initiative(),
                        m.amount()));
    }

    /** An expense is reversed at most once (R13), so its id names the reversal too. */
    @EventHandler
    void on(InitiativeExpenseReversed m) {
        ledger.book(
                Movement.on(
                        m.reversedOn(),
                        m.expenseId(),
                        Movement.Kind.REVERSED,
                        m.division(),
                        m.initiative(),
                        m.amount()));
    }
}
