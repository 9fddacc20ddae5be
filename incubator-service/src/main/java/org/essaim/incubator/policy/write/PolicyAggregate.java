package org.essaim.incubator.policy.write;

import module java.base;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.policy.domain.PolicyCommand;
import org.essaim.incubator.policy.domain.PolicyDecider;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.policy.domain.PolicyState;
import org.essaim.runtime.store.Decides;
import org.essaim.runtime.store.Decisions;

/** The shell of {@link PolicyDecider}: the federation has one policy (R99). */
@Aggregate(type = "policy")
public class PolicyAggregate {

    @AggregateIdentifier private String id;
    private PolicyState state = PolicyState.FOUNDING;

    /** By its own state: it is what the circumstances of all other commands are made from. */
    @Decides
    List<PolicyEvent> handle(PolicyCommand command, Clock clock) {
        Circumstances at = new Circumstances(clock.instant(), state.history());
        return Decisions.apply(PolicyDecider.decide(command, state, at));
    }

    @EventSourcingHandler
    void on(PolicyEvent event) {
        id = PolicyCommand.TARGET;
        state = PolicyState.evolve(state, event);
    }
}
