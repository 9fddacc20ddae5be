package org.essaim.micro.initiative.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeDecider;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** Loads an initiative, asks its decider, and stores what happened. */
@Aggregate(type = "initiative")
public class InitiativeAggregate {

    @AggregateIdentifier private String id;

    private InitiativeState state = InitiativeState.UNLAUNCHED;

    @Decides
    List<InitiativeEvent> handle(InitiativeCommand command, Circumstances at) {
        return Decisions.apply(InitiativeDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(InitiativeEvent event) {
        id = InitiativeCommand.targetOf(event.initiative());
        state = InitiativeState.evolve(state, event);
    }
}
