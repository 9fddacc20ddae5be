package org.essaim.incubator.funding.read;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
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
    void on(AllocationEvent.Allocated e) {
        book(Movement.Kind.ALLOCATED, e.allocationId(), e.division(), e.year(), e.amount());
    }

    @EventHandler
    void on(AllocationEvent.Shrunk e) {
        book(Movement.Kind.WITHDRAWN, e.withdrawalId(), e.division(), e.year(), e.amount());
    }

    private void book(Movement.Kind kind, UUID id, DivisionId division, int year, Amount amount) {
        ledger.book(new Movement(id, kind, division, null, year, amount));
    }
}
