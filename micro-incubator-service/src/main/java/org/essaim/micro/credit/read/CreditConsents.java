package org.essaim.micro.credit.read;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.credit.domain.CreditCommand;
import org.essaim.micro.credit.domain.CreditEvent;
import org.essaim.micro.credit.domain.CreditState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** Who agreed to be named when others adopt what they made (R75). */
@Component
public record CreditConsents(EventStore events) {

    /** Empty where nobody did, or whoever did withdrew it. */
    public Optional<PersonId> of(InitiativeId initiative) {
        return Optional.ofNullable(
                StoredState.of(
                                events,
                                CreditCommand.targetOf(initiative),
                                CreditEvent.class,
                                CreditState.NOBODY,
                                CreditState::evolve)
                        .consenting());
    }
}
