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

    /** What happens once and never again: a stop for an expense (R66), a warning (R63). */
    record Past(Set<UUID> stoppedFor, Set<WarningKey> warnings) {
        public Past {
            stoppedFor = Set.copyOf(stoppedFor);
            warnings = Set.copyOf(warnings);
        }

        boolean hasStoppedFor(Expense expense) {
            return stoppedFor.contains(expense.expenseId());
        }

        boolean hasWarned(UUID expenseId, int month) {
            return warnings.contains(new WarningKey(expenseId, month));
        }

        private Past stopping(UUID expenseId) {
            return new Past(Copies.with(stoppedFor, expenseId), warnings);
        }

        private Past warning(UUID expenseId, int month) {
            return new Past(stoppedFor, Copies.with(warnings, new WarningKey(expenseId, month)));
        }
    }

    /** One of the warnings of one expense. */
    record WarningKey(UUID expenseId, int month) {}

    static StoppingState evolve(StoppingState state, StoppingEvent event) {
        Past past = state.past();
        return switch (event) {
            case StoppingEvent.Stopped stopped -> {
                UUID expenseId = stopped.expense().expenseId();
                yield new Stopped(stopped.stopId(), expenseId, past.stopping(expenseId));
            }
            case StoppingEvent.Reinstated _ -> new Running(past);
            case StoppingEvent.Warned warned -> warned(state, warned);
        };
    }

    private static StoppingState warned(StoppingState state, StoppingEvent.Warned warned) {
        Past past = state.past().warning(warned.expenseId(), warned.month());
        return switch (state) {
            case Running _ -> new Running(past);
            case Stopped stopped -> new Stopped(stopped.stopId(), stopped.expenseId(), past);
        };
    }
}
