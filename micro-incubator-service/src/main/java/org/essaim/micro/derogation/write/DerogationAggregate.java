package org.essaim.micro.derogation.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.micro.derogation.domain.DerogationDecider;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.derogation.domain.DerogationState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** Loads a derogation, asks its decider, and stores what happened. */
@Aggregate(type = "derogation")
public class DerogationAggregate {

    @AggregateIdentifier private String id;

    private DerogationState state = DerogationState.NOT_GRANTED;

    @Decides
    List<DerogationEvent> handle(DerogationCommand command, Circumstances at) {
        return Decisions.apply(DerogationDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(DerogationEvent event) {
        id = DerogationCommand.targetOf(event.derogation());
        state = DerogationState.evolve(state, event);
    }
}
