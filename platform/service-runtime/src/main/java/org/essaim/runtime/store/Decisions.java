package org.essaim.runtime.store;

import java.util.List;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;

/** The one step between a decider and an aggregate's shell. */
public final class Decisions {

    private Decisions() {}

    /**
     * Applies the events to the aggregate whose command is being handled.
     *
     * @return the events, for whoever asked and for what follows from them
     * @throws RefusedException with the refusal; nothing is applied then
     */
    public static <E, R extends Refusal> List<E> apply(Decision<E, R> decision) {
        return switch (decision) {
            case Decision.Accepted<E, R>(var events) -> {
                events.forEach(AggregateLifecycle::apply);
                yield events;
            }
            case Decision.Refused<E, R>(var refusal) -> throw new RefusedException(refusal);
        };
    }
}
