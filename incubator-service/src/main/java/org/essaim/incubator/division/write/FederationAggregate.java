package org.essaim.incubator.division.write;

import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.domain.FederationDecider;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.division.domain.FederationState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link FederationDecider}: there is one federation (R01). */
@Aggregate(type = "federation")
public class FederationAggregate extends AggregateShell<FederationState, FederationEvent> {

    FederationAggregate() {
        super(FederationState.INITIAL, FederationState::evolve, _ -> FederationCommand.TARGET);
    }

    @Decides
    List<FederationEvent> handle(FederationCommand command) {
        return apply(FederationDecider.decide(command, state()));
    }
}
