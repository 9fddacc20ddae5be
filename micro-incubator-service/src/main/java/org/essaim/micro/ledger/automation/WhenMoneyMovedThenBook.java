package org.essaim.micro.ledger.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.ledger.read.Ledger;
import org.essaim.runtime.command.Eventually;

/** Books every movement of this division into the ledger, in the order of the store. */
@Eventually
@ProcessingGroup("ledger")
class WhenMoneyMovedThenBook {

    private final Ledger ledger;

    WhenMoneyMovedThenBook(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventHandler
    void on(EnvelopeEvent event, EventMessage<?> message) {
        ledger.book(message.getIdentifier(), Movements.of(event), message.getTimestamp());
    }

    @EventHandler
    void on(FundingEvent event, EventMessage<?> message) {
        Movements.of(event)
                .ifPresent(
                        movement ->
                                ledger.book(
                                        message.getIdentifier(), movement, message.getTimestamp()));
    }
}
