package org.essaim.incubator.funding.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationDecider;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.funding.domain.AllocationState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link AllocationDecider}: one for each division (R10). */
@Aggregate(type = "allocation")
public class AllocationAggregate {

    @AggregateIdentifier private String id;
    private AllocationState state = AllocationState.INITIAL;

    @EventSourcingHandler
    void on(AllocationEvent event) {
        id = AllocationCommand.targetOf(event.division());
        state = AllocationState.evolve(state, event);
    }

    @Decides
    List<AllocationEvent> handle(AllocationCommand command) {
        return Decisions.apply(AllocationDecider.decide(command, state));
    }
}
