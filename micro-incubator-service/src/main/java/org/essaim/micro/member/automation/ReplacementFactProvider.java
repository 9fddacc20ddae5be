package org.essaim.micro.member.automation;

import module java.base;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.Capacity;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.ReplacementFacts;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.member.domain.MemberFacts;
import org.springframework.stereotype.Component;

/** Reads who volunteers, and what owners did, from their own events: nothing lags behind. */
@Component
record ReplacementFactProvider(EventStore events, MemberFacts members, Clock clock)
        implements ReplacementFacts {

    @Override
    public Optional<Capacity> capacityOf(PersonId person) {
        return members.state().capacityOf(person);
    }

    @Override
    public Optional<LocalDate> ownerActedOn(InitiativeId initiative) {
        PersonId owner = null;
        LocalDate last = null;
        for (DomainEventMessage<?> message :
                events.readEvents(InitiativeCommand.targetOf(initiative)).asStream().toList()) {
            InitiativeEvent event = (InitiativeEvent) message.getPayload();
            if (event instanceof LifecycleEvent.Launched
                    || event instanceof TeamEvent.OwnershipAccepted) {
                owner = event.person();
            }
            if (owner != null && owner.equals(event.person())) {
                last = LocalDate.ofInstant(message.getTimestamp(), clock.getZone());
            }
        }
        return Optional.ofNullable(last);
    }
}
