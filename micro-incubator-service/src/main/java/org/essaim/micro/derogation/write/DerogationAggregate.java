package org.essaim.micro.derogation.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.derogation.domain.DerogationCommand;
import org.essaim.micro.derogation.domain.DerogationDecider;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.micro.derogation.domain.DerogationFacts;
import org.essaim.micro.derogation.domain.DerogationState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** Loads a derogation, asks its decider, and stores what happened. */
@Aggregate(type = "derogation")
public class DerogationAggregate extends AggregateShell<DerogationState, DerogationEvent> {

    DerogationAggregate() {
        super(
                DerogationState.NOT_GRANTED,
                DerogationState::evolve,
                event -> DerogationCommand.targetOf(event.derogation()));
    }

    @Decides
    List<DerogationEvent> handle(
            DerogationCommand command, Circumstances at, DerogationFacts facts) {
        return apply(DerogationDecider.decide(command, state(), facts.managers(), at));
    }
}
