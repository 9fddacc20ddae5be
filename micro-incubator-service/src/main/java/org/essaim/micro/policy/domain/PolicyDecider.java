package org.essaim.micro.policy.domain;

import java.time.Instant;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.policy.domain.PolicyCommand.ChooseLocally;
import org.essaim.micro.policy.domain.PolicyCommand.Receive;
import org.essaim.micro.policy.domain.PolicyEvent.ChosenLocally;
import org.essaim.micro.policy.domain.PolicyEvent.Received;

/** Takes the centre's versions as they come, and the division's choices within them (R99). */
public final class PolicyDecider {

    private PolicyDecider() {}

    public static Decision<PolicyEvent, PolicyRefusal> decide(
            PolicyCommand command, PolicyState state, Circumstances at) {
        return switch (command) {
            case Receive c -> receive(c, state, at);
            case ChooseLocally c -> choose(c, state, at);
        };
    }

    private static Decision<PolicyEvent, PolicyRefusal> receive(
            Receive c, PolicyState state, Circumstances at) {
        if (state.knows(c.values().version())) {
            return Decision.alreadyDone();
        }
        Instant effective = BusinessDay.startOf(c.effectiveOn());
        return Decision.accept(
                new Received(
                        c.division(),
                        c.effectiveOn(),
                        c.values(),
                        c.bounds(),
                        effective.isAfter(at.now()) ? effective : at.now()));
    }

    private static Decision<PolicyEvent, PolicyRefusal> choose(
            ChooseLocally c, PolicyState state, Circumstances at) {
        if (state.knows(c.entryId())) {
            return Decision.alreadyDone();
        }
        if (!c.effectiveOn().isAfter(at.today())) {
            return Decision.refuse(new PolicyRefusal.NotToCome(c.effectiveOn(), at.today()));
        }
        PolicyBounds bounds = state.on(c.effectiveOn()).bounds();
        if (!c.values().areWithin(bounds)) {
            return Decision.refuse(new PolicyRefusal.OutOfBounds(c.values(), bounds));
        }
        return Decision.accept(
                new ChosenLocally(
                        c.division(), c.entryId(), c.values(), c.effectiveOn(), c.person()));
    }
}
