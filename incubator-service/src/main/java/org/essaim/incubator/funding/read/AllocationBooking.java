package org.essaim.incubator.funding.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
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
    void on(AllocationEvent.Allocated event) {
        ledger.book(
                new Movement(
                        event.allocationId(),
                        Movement.Kind.ALLOCATED,
                        event.division(),
                        null,
                        event.year(),
                        event.amount()));
    }

    @EventHandler
    void on(AllocationEvent.Shrunk event) {
        ledger.book(
                new Movement(
                        event.withdrawalId(),
                        Movement.Kind.WITHDRAWN,
                        event.division(),
                        null,
                        event.year(),
                        event.amount()));
    }
}
