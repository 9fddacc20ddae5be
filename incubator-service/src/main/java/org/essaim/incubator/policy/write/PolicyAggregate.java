package org.essaim.incubator.policy.write;

import module java.base;

import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Circumstances;
import org.essaim.incubator.policy.domain.PolicyCommand;
import org.essaim.incubator.policy.domain.PolicyDecider;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.policy.domain.PolicyState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of {@link PolicyDecider}: the federation has one policy (R99). */
@Aggregate(type = "policy")
public class PolicyAggregate extends AggregateShell<PolicyState, PolicyEvent> {

    PolicyAggregate() {
        super(PolicyState.FOUNDING, PolicyState::evolve, _ -> PolicyCommand.TARGET);
    }

    /** By its own state: it is what the circumstances of all other commands are made from. */
    @Decides
    List<PolicyEvent> handle(PolicyCommand command, Clock clock) {
        Circumstances at = new Circumstances(clock.instant(), state().history());
        return apply(PolicyDecider.decide(command, state(), at));
    }
}
