package org.essaim.micro.initiative.read;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.springframework.stereotype.Component;

/** When the owner of an initiative last did anything about it (R28). */
@Component
public record OwnerActivity(EventStore events) {

    /** The day of recording, not the one that was recorded; empty where no owner is known. */
    public Optional<LocalDate> lastOn(InitiativeId initiative) {
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
                last = BusinessDay.of(message.getTimestamp());
            }
        }
        return Optional.ofNullable(last);
    }
}
