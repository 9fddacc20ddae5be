package org.essaim.micro.initiative.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeDecider;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** Loads an initiative, asks its decider, and stores what happened. */
@Aggregate(type = "initiative")
public class InitiativeAggregate extends AggregateShell<InitiativeState, InitiativeEvent> {

    InitiativeAggregate() {
        super(
                InitiativeState.UNLAUNCHED,
                InitiativeState::evolve,
                event -> InitiativeCommand.targetOf(event.initiative()));
    }

    @Decides
    List<InitiativeEvent> handle(InitiativeCommand command, Circumstances at) {
        return apply(InitiativeDecider.decide(command, state(), at));
    }
}
