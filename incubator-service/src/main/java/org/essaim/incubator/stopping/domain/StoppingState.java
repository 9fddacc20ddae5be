package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.decision.Copies;

/** Whether an initiative's funding runs or is stopped, and what was decided before. */
public sealed interface StoppingState {

    /** Nothing decided yet. */
    StoppingState INITIAL = new Running(new Past(Set.of(), Set.of()));

    Past past();

    /** The initiative can be funded. */
    record Running(Past past) implements StoppingState {}

    /** Stopped for one expense; no second stop while it lasts (R67). */
    record Stopped(UUID stopId, UUID expenseId, Past past) implements StoppingState {}

    /** What happens once and never again: a stop for a deadline (R66), a warning (R63). */
    record Past(Set<UUID> stops, Set<Warning.Key> warnings) {
        public Past {
            stops = Copies.of(stops);
            warnings = Copies.of(warnings);
        }

        boolean hasStopped(UUID stopId) {
            return stops.contains(stopId);
        }

        boolean hasWarned(Warning.Key key) {
            return warnings.contains(key);
        }

        private Past stopping(UUID stopId) {
            return new Past(Copies.with(stops, stopId), warnings);
        }

        private Past warning(Warning.Key key) {
            return new Past(stops, Copies.with(warnings, key));
        }
    }

    static StoppingState evolve(StoppingState state, StoppingEvent event) {
        Past past = state.past();
        return switch (event) {
            case StoppingEvent.Stopped stopped -> {
                UUID expenseId = stopped.expense().expenseId();
                yield new Stopped(stopped.stopId(), expenseId, past.stopping(stopped.stopId()));
            }
            case StoppingEvent.Reinstated _ -> new Running(past);
            case StoppingEvent.Warned warned -> warned(state, warned);
        };
    }

    private static StoppingState warned(StoppingState state, StoppingEvent.Warned warned) {
        Past past =
                state.past()
                        .warning(
                                new Warning.Key(
                                        warned.expenseId(), warned.month(), warned.useBy()));
        return switch (state) {
            case Running _ -> new Running(past);
            case Stopped stopped -> new Stopped(stopped.stopId(), stopped.expenseId(), past);
        };
    }
}
