package org.essaim.incubator.generalization.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationDecider;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.generalization.domain.GeneralizationState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link GeneralizationDecider}: one for each initiative, so that it has one case. */
@Aggregate(type = "generalization")
public class GeneralizationAggregate {

    @AggregateIdentifier private String id;
    private GeneralizationState state = GeneralizationState.INITIAL;

    @EventSourcingHandler
    void on(GeneralizationEvent event) {
        id = GeneralizationCommand.targetOf(event.division(), event.initiative());
        state = GeneralizationState.evolve(state, event);
    }

    @Decides
    List<GeneralizationEvent> handle(GeneralizationCommand command, Circumstances at) {
        return Decisions.apply(GeneralizationDecider.decide(command, state, at));
    }
}
