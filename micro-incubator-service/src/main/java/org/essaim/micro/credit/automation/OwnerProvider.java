package org.essaim.micro.credit.automation;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.credit.domain.OwnerFacts;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.springframework.stereotype.Component;

/** Reads who owns an initiative from its own events, also after it ended: nothing lags behind. */
@Component
class OwnerProvider implements OwnerFacts {

    private final EventStore events;

    OwnerProvider(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<PersonId> ownerOf(InitiativeId initiative) {
        InitiativeState state = InitiativeState.UNLAUNCHED;
        DomainEventStream stream = events.readEvents("initiative:" + initiative.value());
        while (stream.hasNext()) {
            state = InitiativeState.evolve(state, (InitiativeEvent) stream.next().getPayload());
        }
        return switch (state) {
            case InitiativeState.Unlaunched _ -> Optional.empty();
            case RunningInitiative running -> owner(running);
            case InitiativeState.Ended ended -> owner(ended.last());
        };
    }

    private static Optional<PersonId> owner(RunningInitiative running) {
        return Optional.ofNullable(running.team().owner());
    }
}
