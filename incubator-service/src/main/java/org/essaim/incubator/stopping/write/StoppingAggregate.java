package org.essaim.incubator.stopping.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingDecider;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.stopping.domain.StoppingState;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link StoppingDecider}: one for each initiative, so that it is stopped once. */
@Aggregate(type = "stopping")
public class StoppingAggregate {

    @AggregateIdentifier private String id;
    private StoppingState state = StoppingState.INITIAL;

    StoppingAggregate() {}

    /**
     * @return whether the funding is stopped now
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(StoppingCommand command, Circumstances at) {
        Decisions.apply(StoppingDecider.decide(command, state, at));
        return state instanceof StoppingState.Stopped;
    }

    @EventSourcingHandler
    void on(StoppingEvent event) {
        id = StoppingCommand.targetOf(event.division(), event.initiative());
        state = StoppingState.evolve(state, event);
    }
}
