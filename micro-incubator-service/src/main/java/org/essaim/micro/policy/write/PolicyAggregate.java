package org.essaim.micro.policy.write;

import module java.base;

import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.policy.domain.PolicyCommand;
import org.essaim.micro.policy.domain.PolicyDecider;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.essaim.micro.policy.domain.PolicyState;
import org.essaim.runtime.store.AggregateShell;
import org.essaim.runtime.store.Decides;

/** The shell of the policy as it applies in this division. */
@Aggregate(type = "policy")
public class PolicyAggregate extends AggregateShell<PolicyState, PolicyEvent> {

    PolicyAggregate() {
        super(
                PolicyState.FOUNDING,
                PolicyState::evolve,
                event -> PolicyCommand.targetOf(event.division()));
    }

    /** By its own state: it is what the circumstances of all other commands are made from. */
    @Decides
    List<PolicyEvent> handle(PolicyCommand command, Clock clock) {
        Instant now = clock.instant();
        PolicyHistory own = PolicyHistory.always(state().at(now).values());
        Circumstances at = new Circumstances(now, own, clock.getZone());
        return apply(PolicyDecider.decide(command, state(), at));
    }
}
