package org.essaim.runtime.store;

import module java.base;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;

/**
 * What an aggregate is beside its decider: its id and its state, as its own events make them, and
 * the one step from a decision to its events. A snapshot keeps the id and the state.
 *
 * @param <S> its state
 * @param <E> the sealed event of its feature
 */
public abstract class AggregateShell<S, E> {

    private final transient BiFunction<S, E, S> evolve;
    private final transient Function<E, String> target;

    @AggregateIdentifier private String id;
    private S state;

    /**
     * @param initial before anything happened
     * @param target the id of the aggregate that an event is about, as its commands name it
     */
    protected AggregateShell(S initial, BiFunction<S, E, S> evolve, Function<E, String> target) {
        this.state = initial;
        this.evolve = evolve;
        this.target = target;
    }

    protected final S state() {
        return state;
    }

    /** As it was stored. */
    final void stands(String id, S state) {
        this.id = id;
        this.state = state;
    }

    /**
     * Applies the events of a decision on the command that is being handled.
     *
     * @return the events, for whoever asked and for what follows from them
     * @throws RefusedException with the refusal; nothing is applied then
     */
    protected final List<E> apply(Decision<E, ? extends Refusal> decision) {
        return switch (decision) {
            case Decision.Accepted<E, ? extends Refusal>(var events) -> {
                events.forEach(AggregateLifecycle::apply);
                yield events;
            }
            case Decision.Refused<E, ? extends Refusal>(var refusal) ->
                    throw new RefusedException(refusal);
        };
    }

    /** Axon also handles the snapshot that it has made the aggregate of. */
    @EventSourcingHandler
    final void on(E event) {
        if (!(event instanceof AggregateShell<?, ?>)) {
            id = target.apply(event);
            state = evolve.apply(state, event);
        }
    }
}
