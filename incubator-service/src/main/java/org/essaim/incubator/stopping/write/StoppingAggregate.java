package org.essaim.incubator.stopping.write;

import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingDecider;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.stopping.domain.StoppingState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link StoppingDecider}: one for each initiative, so that it is stopped once. */
@Aggregate(type = "stopping")
public class StoppingAggregate extends AggregateShell<StoppingState, StoppingEvent> {

    StoppingAggregate() {
        super(
                StoppingState.INITIAL,
                StoppingState::evolve,
                event -> StoppingCommand.targetOf(event.division(), event.initiative()));
    }

    /**
     * @return whether the funding is stopped now
     */
    @Decides
    boolean handle(StoppingCommand command, Circumstances at) {
        apply(StoppingDecider.decide(command, state(), at));
        return state() instanceof StoppingState.Stopped;
    }
}
