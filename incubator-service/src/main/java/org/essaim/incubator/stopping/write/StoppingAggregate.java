package org.essaim.incubator.stopping.write;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingDecider;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.stopping.domain.StoppingState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link StoppingDecider}: one for each initiative, so that it is stopped once. */
@Aggregate(type = "stopping")
public class StoppingAggregate {

    @AggregateIdentifier private String id;
    private StoppingState state = StoppingState.INITIAL;

    /**
     * @return whether the funding is stopped now
     */
    @Decides
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
