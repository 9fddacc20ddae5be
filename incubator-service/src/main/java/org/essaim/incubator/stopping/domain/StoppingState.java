package org.essaim.incubator.stopping.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Whether an initiative's funding runs or is stopped, and what has been said before. */
public sealed interface StoppingState {

    /** Nothing decided yet. */
    StoppingState INITIAL = new Running(new Said(Set.of(), Set.of()));

    Said said();

    /** The initiative can be funded. */
    record Running(Said said) implements StoppingState {}

    /** Stopped for one expense; no second stop while it lasts (R67). */
    record Halted(UUID stopId, UUID expenseId, Said said) implements StoppingState {}

    /** What happens once and never again: a stop for an expense (R66), a warning (R63). */
    record Said(Set<UUID> stoppedFor, Set<WarningKey> warnings) {
        public Said {
            stoppedFor = Set.copyOf(stoppedFor);
            warnings = Set.copyOf(warnings);
        }

        boolean hasStoppedFor(Expense expense) {
            return stoppedFor.contains(expense.expenseId());
        }

        boolean hasWarned(UUID expenseId, int month) {
            return warnings.contains(new WarningKey(expenseId, month));
        }

        private Said stopping(UUID expenseId) {
            return new Said(with(stoppedFor, expenseId), warnings);
        }

        private Said warning(UUID expenseId, int month) {
            return new Said(stoppedFor, with(warnings, new WarningKey(expenseId, month)));
        }

        private static <T> Set<T> with(Set<T> set, T element) {
            Set<T> larger = new HashSet<>(set);
            larger.add(element);
            return larger;
        }
    }

    /** One of the warnings of one expense. */
    record WarningKey(UUID expenseId, int month) {}

    static StoppingState evolve(StoppingState state, StoppingEvent event) {
        Said said = state.said();
        return switch (event) {
            case StoppingEvent.Stopped stopped -> {
                UUID expenseId = stopped.expense().expenseId();
                yield new Halted(stopped.stopId(), expenseId, said.stopping(expenseId));
            }
            case StoppingEvent.Reinstated _ -> new Running(said);
            case StoppingEvent.Warned warned -> warn(state, warned);
        };
    }

    private static StoppingState warn(StoppingState state, StoppingEvent.Warned warned) {
        Said said = state.said().warning(warned.expenseId(), warned.month());
        return switch (state) {
            case Running _ -> new Running(said);
            case Halted halted -> new Halted(halted.stopId(), halted.expenseId(), said);
        };
    }
}
