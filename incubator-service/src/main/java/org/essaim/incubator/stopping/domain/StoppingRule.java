package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;

/** Twelve months: whether money spent was followed by use, and when funding stops (R60–R68). */
public final class StoppingRule {

    private StoppingRule() {}

    /** An expense for which funding stops now, and why. */
    public record Due(Expense expense, StopReason reason) {}

    /**
     * The first expense for which funding is to stop: not redeemed, not reversed, of an initiative
     * that had not ended by useBy (R61, R62, R68), and either everything up to the end of useBy has
     * been read, or the division was silent for more than the policy's days (R64). Each expense is
     * judged by the policy of its useBy (R99).
     *
     * @param candidate leaves out expenses that a stop was decided for before (R66)
     */
    public static Optional<Due> firstDue(
            ReviewSnapshot snapshot,
            IngestionProgress progress,
            PolicyHistory policies,
            Predicate<Expense> candidate) {
        return snapshot.expenses().stream()
                .filter(candidate)
                .filter(expense -> snapshot.isOpen(expense, policies))
                .flatMap(expense -> strikes(expense, progress, policies).stream())
                .findFirst();
    }

    /**
     * The next expense that strikes, if nothing more arrives: no review is needed before its day.
     *
     * @param after days up to this one have been reviewed already
     */
    public static Optional<Expense> nextDue(
            ReviewSnapshot snapshot, LocalDate after, PolicyHistory policies) {
        return snapshot.expenses().stream()
                .filter(expense -> expense.dueOn().isAfter(after))
                .filter(expense -> snapshot.isOpen(expense, policies))
                .findFirst();
    }

    private static Optional<Due> strikes(
            Expense expense, IngestionProgress progress, PolicyHistory policies) {
        if (progress.reaches(expense.dueOn())) {
            return Optional.of(new Due(expense, StopReason.NOT_USED));
        }
        int allowed = policies.on(expense.useBy()).silenceDays();
        return progress.silentDaysAfter(expense.useBy()) > allowed
                ? Optional.of(new Due(expense, StopReason.SILENCE))
                : Optional.empty();
    }
}
