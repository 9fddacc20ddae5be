package org.essaim.micro.credit.automation;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.credit.domain.OwnerFacts;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** Reads who owns an initiative from its own events, also after it ended: nothing lags behind. */
@Component
record OwnerProvider(EventStore events) implements OwnerFacts {

    @Override
    public Optional<PersonId> ownerOf(InitiativeId initiative) {
        return StoredState.of(
                        events,
                        InitiativeCommand.targetOf(initiative),
                        InitiativeEvent.class,
                        InitiativeState.UNLAUNCHED,
                        InitiativeState::evolve)
                .launched()
                .map(it -> it.team().owner());
    }
}
