package org.essaim.incubator.generalization.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.generalization.domain.CaseFacts;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationDecider;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.generalization.domain.GeneralizationState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link GeneralizationDecider}: one for each initiative, so that it has one case. */
@Aggregate(type = "generalization")
public class GeneralizationAggregate
        extends AggregateShell<GeneralizationState, GeneralizationEvent> {

    GeneralizationAggregate() {
        super(
                GeneralizationState.INITIAL,
                GeneralizationState::evolve,
                event -> GeneralizationCommand.targetOf(event.division(), event.initiative()));
    }

    @Decides
    List<GeneralizationEvent> handle(
            GeneralizationCommand command, Circumstances at, CaseFacts facts) {
        return apply(
                GeneralizationDecider.decide(
                        command,
                        state(),
                        facts.about(command.division(), command.initiative(), at.today()),
                        at));
    }
}
