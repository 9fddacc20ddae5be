package org.essaim.incubator.funding.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.springframework.stereotype.Component;

/** Books what the director gave and what came back (R10). */
@Component
@ProcessingGroup("funding")
class AllocationBooking {

    private final FundingLedger ledger;

    AllocationBooking(FundingLedger ledger) {
        this.ledger = ledger;
    }

    @EventHandler
    void on(AllocationEvent.Allocated e, EventMessage<?> message) {
        ledger.book(
                new Movement(
                        e.allocationId(),
                        Movement.Kind.ALLOCATED,
                        e.division(),
                        null,
                        e.year(),
                        e.amount(),
                        e.allocatedOn(),
                        UUID.fromString(message.getIdentifier())));
    }

    @EventHandler
    void on(AllocationEvent.Shrunk e, EventMessage<?> message) {
        ledger.book(
                new Movement(
                        e.withdrawalId(),
                        Movement.Kind.WITHDRAWN,
                        e.division(),
                        null,
                        e.year(),
                        e.amount(),
                        e.requestedOn() == null
                                ? BusinessDay.of(message.getTimestamp())
                                : e.requestedOn(),
                        UUID.fromString(message.getIdentifier())));
    }
}
