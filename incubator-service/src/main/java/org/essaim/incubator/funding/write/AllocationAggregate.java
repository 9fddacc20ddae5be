package org.essaim.incubator.funding.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationDecider;
import org.essaim.incubator.funding.domain.AllocationEvent;
import org.essaim.incubator.funding.domain.AllocationState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link AllocationDecider}: one for each division (R10). */
@Aggregate(type = "allocation")
public class AllocationAggregate extends AggregateShell<AllocationState, AllocationEvent> {

    AllocationAggregate() {
        super(
                AllocationState.INITIAL,
                AllocationState::evolve,
                event -> AllocationCommand.targetOf(event.division()));
    }

    @Decides
    List<AllocationEvent> handle(AllocationCommand command) {
        return apply(AllocationDecider.decide(command, state()));
    }
}
