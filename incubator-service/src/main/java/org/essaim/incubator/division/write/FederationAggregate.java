package org.essaim.incubator.division.write;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.incubator.division.domain.FederationDecider;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.division.domain.FederationState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link FederationDecider}: there is one federation (R01). */
@Aggregate(type = "federation")
public class FederationAggregate {

    @AggregateIdentifier private String id;
    private FederationState state = FederationState.INITIAL;

    @Decides
    List<FederationEvent> handle(FederationCommand command) {
        return Decisions.apply(FederationDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(FederationEvent event) {
        id = FederationCommand.TARGET;
        state = FederationState.evolve(state, event);
    }
}
