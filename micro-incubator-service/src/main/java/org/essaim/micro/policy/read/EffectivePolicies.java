package org.essaim.micro.policy.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Policy;
import org.essaim.micro.policy.domain.EffectivePolicy;
import org.essaim.micro.policy.domain.PolicyCommand;
import org.essaim.micro.policy.domain.PolicyEvent;
import org.essaim.micro.policy.domain.PolicyState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/**
 * What applies here and now, and what applied on any past day, read from the policy's own events
 * (R99). They are read again once a second at most, as every command asks; so a version that comes
 * in late applies on every node a second later at most.
 */
@Component
public class EffectivePolicies {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final EventStore events;
    private final String aggregate;
    private volatile Read last;

    EffectivePolicies(EventStore events, DivisionId division) {
        this.events = events;
        this.aggregate = PolicyCommand.targetOf(division);
    }

    private record Read(PolicyState state, long nanos) {}

    /** By which a decision of that moment is taken. */
    public Policy at(Instant now) {
        return lately().at(now).values();
    }

    /** What applied when that business day ended, as far as it is known now. */
    public EffectivePolicy on(LocalDate day) {
        return read().on(day);
    }

    /** What the division chose, in that order. */
    List<PolicyState.Choice> choices() {
        return read().choices();
    }

    private PolicyState lately() {
        Read known = last;
        if (known == null || System.nanoTime() - known.nanos() > FRESH_NANOS) {
            known = new Read(read(), System.nanoTime());
            last = known;
        }
        return known.state();
    }

    private PolicyState read() {
        return StoredState.of(
                events, aggregate, PolicyEvent.class, PolicyState.FOUNDING, PolicyState::evolve);
    }
}
