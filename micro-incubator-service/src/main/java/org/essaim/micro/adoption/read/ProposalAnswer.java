package org.essaim.micro.adoption.read;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.adoption.domain.AdoptionState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** How a proposal was answered, read from its own events: an answer is in it at once (R73). */
@Component
public record ProposalAnswer(EventStore events) {

    /** As it was committed last. */
    public AdoptionState of(InitiativeId origin) {
        return StoredState.of(
                events,
                AdoptionCommand.targetOf(origin),
                AdoptionEvent.class,
                AdoptionState.UNPROPOSED,
                AdoptionState::evolve);
    }
}
