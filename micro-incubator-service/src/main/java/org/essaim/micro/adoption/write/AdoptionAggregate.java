package org.essaim.micro.adoption.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.adoption.domain.AdoptionCommand;
import org.essaim.micro.adoption.domain.AdoptionDecider;
import org.essaim.micro.adoption.domain.AdoptionEvent;
import org.essaim.micro.adoption.domain.AdoptionState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** Loads what is adopted from elsewhere, asks its decider, and stores what happened. */
@Aggregate(type = "adoption")
public class AdoptionAggregate {

    @AggregateIdentifier private String id;

    private AdoptionState state = AdoptionState.UNPROPOSED;

    @Decides
    List<AdoptionEvent> handle(AdoptionCommand command, Circumstances at) {
        return Decisions.apply(AdoptionDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(AdoptionEvent event) {
        id = AdoptionCommand.targetOf(event.origin());
        state = AdoptionState.evolve(state, event);
    }
}
