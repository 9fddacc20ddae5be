package org.essaim.incubator.policy.read;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.policy.domain.PolicyCommand;
import org.essaim.incubator.policy.domain.PolicyEvent;
import org.essaim.incubator.policy.domain.PolicyState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/**
 * Which policy applies when, read from the policy's own events: there is no projection that could
 * lag (R99). They are read again only where there are new ones, and looked for once in a unit of
 * work, a whole batch of events: what one would miss that comes meanwhile is for days to come.
 */
@Component
public class EffectivePolicies {

    private static final String AGGREGATE = PolicyCommand.TARGET;
    private static final String ASKED = "policies in force";

    private final EventStore events;
    private volatile Read last = new Read(PolicyState.FOUNDING, -1);

    EffectivePolicies(EventStore events) {
        this.events = events;
    }

    /** What was read, at least up to the last version's number in its stream. */
    private record Read(PolicyState state, long last) {}

    /** What deciders go by: all that was committed when their unit of work first asked. */
    public PolicyHistory history() {
        return CurrentUnitOfWork.<PolicyHistory>map(
                        work -> work.root().getOrComputeResource(ASKED, _ -> state().history()))
                .orElseGet(() -> state().history());
    }

    /** Every version that there is now. */
    public PolicyState state() {
        Read known = last;
        long newest = events.lastSequenceNumberFor(AGGREGATE).orElse(-1L);
        if (newest != known.last()) {
            known = new Read(read(), newest);
            last = known;
        }
        return known.state();
    }

    private PolicyState read() {
        return StoredState.of(
                events, AGGREGATE, PolicyEvent.class, PolicyState.FOUNDING, PolicyState::evolve);
    }
}
