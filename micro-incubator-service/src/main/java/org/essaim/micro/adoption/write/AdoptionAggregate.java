package org.essaim.micro.adoption.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.micro.adoption.domain.AdoptionDecider;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.adoption.domain.AdoptionState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** Loads what is adopted from elsewhere, asks its decider, and stores what happened. */
@Aggregate(type = "adoption")
public class AdoptionAggregate extends AggregateShell<AdoptionState, AdoptionEvent> {

    AdoptionAggregate() {
        super(
                AdoptionState.UNPROPOSED,
                AdoptionState::evolve,
                event -> AdoptionCommand.targetOf(event.origin()));
    }

    @Decides
    List<AdoptionEvent> handle(AdoptionCommand command, Circumstances at) {
        return apply(AdoptionDecider.decide(command, state(), at));
    }
}
