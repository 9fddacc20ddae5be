package org.essaim.micro.credit.automation;

import java.util.Optional;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.credit.domain.OwnerFacts;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.runtime.store.RecentStates;
import org.springframework.stereotype.Component;

/** Reads who owns an initiative from its own events, also after it ended: nothing lags behind. */
@Component
record OwnerProvider(RecentStates<InitiativeState, InitiativeEvent> initiatives)
        implements OwnerFacts {

    @Override
    public Optional<PersonId> ownerOf(InitiativeId initiative) {
        return initiatives
                .of(InitiativeCommand.targetOf(initiative))
                .launched()
                .map(it -> it.team().owner());
    }
}
