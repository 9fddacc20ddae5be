package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.ReleaseCause;
import org.essaim.micro.initiative.domain.LifecycleEvent.Closed;
import org.essaim.micro.initiative.domain.LifecycleEvent.Integrated;
import org.essaim.micro.initiative.domain.LifecycleEvent.Launched;

/** Where an initiative stands: not launched, running, or ended for good (R80). */
public sealed interface InitiativeState
        permits UnlaunchedInitiative, RunningInitiative, EndedInitiative {

    InitiativeState UNLAUNCHED = new UnlaunchedInitiative();

    /** As it runs, or as it was when it ended; empty where nobody launched it. */
    default Optional<RunningInitiative> launched() {
        return switch (this) {
            case UnlaunchedInitiative _ -> Optional.empty();
            case RunningInitiative running -> Optional.of(running);
            case EndedInitiative(RunningInitiative last, _) -> Optional.of(last);
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
            case UnlaunchedInitiative _ ->
                    event instanceof Launched e ? RunningInitiative.launched(e) : state;
            case RunningInitiative running -> ended(running.after(event), event);
            case EndedInitiative(RunningInitiative last, ReleaseCause how) ->
                    new EndedInitiative(last.after(event), how);
        };
    }

    private static InitiativeState ended(RunningInitiative next, InitiativeEvent event) {
        if (event instanceof Closed) {
            return new EndedInitiative(next, ReleaseCause.CLOSED);
        }
        return event instanceof Integrated
                ? new EndedInitiative(next, ReleaseCause.INTEGRATED)
                : next;
    }
}
