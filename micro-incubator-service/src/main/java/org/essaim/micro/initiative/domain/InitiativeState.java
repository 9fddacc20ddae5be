package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.ReleaseCause;
import org.essaim.micro.initiative.domain.LifecycleEvent.Closed;
import org.essaim.micro.initiative.domain.LifecycleEvent.Integrated;
import org.essaim.micro.initiative.domain.LifecycleEvent.Launched;

/** Where an initiative stands: not launched, running, or ended for good (R80). */
public sealed interface InitiativeState
        permits InitiativeState.Unlaunched, RunningInitiative, InitiativeState.Ended {

    /** Nobody has launched it. */
    record Unlaunched() implements InitiativeState {}

    /**
     * Closed or integrated: nothing but usage evidence follows (R80).
     *
     * @param last its last state; usage is still recorded in it
     * @param how CLOSED or INTEGRATED
     */
    record Ended(RunningInitiative last, ReleaseCause how) implements InitiativeState {}

    InitiativeState UNLAUNCHED = new Unlaunched();

    /** As it runs, or as it was when it ended; empty where nobody launched it. */
    default Optional<RunningInitiative> launched() {
        return switch (this) {
            case Unlaunched _ -> Optional.empty();
            case RunningInitiative running -> Optional.of(running);
            case Ended(RunningInitiative last, _) -> Optional.of(last);
        };
    }

    /** Whether the entry exists already, so that repeating the command changes nothing. */
    default boolean knows(UUID entryId) {
        return entryId != null
                && launched().filter(it -> it.entries().contains(entryId)).isPresent();
    }

    /** Total: an event that cannot follow leaves the state as it is. */
    static InitiativeState evolve(InitiativeState state, InitiativeEvent event) {
        return switch (state) {
            case Unlaunched _ ->
                    event instanceof Launched e ? RunningInitiative.launched(e) : state;
            case RunningInitiative running -> ended(running.after(event), event);
            case Ended(RunningInitiative last, ReleaseCause how) ->
                    new Ended(last.after(event), how);
        };
    }

    private static InitiativeState ended(RunningInitiative next, InitiativeEvent event) {
        if (event instanceof Closed) {
            return new Ended(next, ReleaseCause.CLOSED);
        }
        return event instanceof Integrated ? new Ended(next, ReleaseCause.INTEGRATED) : next;
    }
}
