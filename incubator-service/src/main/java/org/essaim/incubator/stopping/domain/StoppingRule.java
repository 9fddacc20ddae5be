package org.essaim.incubator.stopping.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;

/** Twelve months: whether money spent was followed by use, and when funding stops (R60–R68). */
public final class StoppingRule {

    private StoppingRule() {}

    /**
     * The first expense for which funding is to stop: not redeemed, not reversed, of an initiative
     * that had not ended by useBy (R61, R62, R68), and either everything up to the end of useBy has
     * been heard, or more than the policy's days of silence were (R64). Each expense is judged by
     * the policy of its useBy (R99).
     *
     * @param candidate leaves out expenses that a stop was decided for before (R66)
     */
    public static Optional<DueExpense> firstDue(
            ReviewSnapshot file,
            IngestionProgress hearing,
            PolicyHistory policies,
            Predicate<Expense> candidate) {
        return file.expenses().stream()
                .filter(candidate)
                .filter(expense -> file.isOpen(expense, policies))
                .flatMap(expense -> strikes(expense, hearing, policies).stream())
                .findFirst();
    }

    /**
     * The next expense of this file that strikes, if nothing more is told: no look at the file is
     * needed before its day.
     *
     * @param after days up to this one have been judged already
     */
    public static Optional<Expense> nextDue(
            ReviewSnapshot file, LocalDate after, PolicyHistory policies) {
        return file.expenses().stream()
                .filter(expense -> expense.dueOn().isAfter(after))
                .filter(expense -> file.isOpen(expense, policies))
                .findFirst();
    }

    private static Optional<DueExpense> strikes(
            Expense expense, IngestionProgress hearing, PolicyHistory policies) {
        if (hearing.reaches(expense.dueOn())) {
            return Optional.of(new DueExpense(expense, StopReason.NOT_USED));
        }
        if (hearing.silentDaysAfter(expense.useBy()) > policies.on(expense.useBy()).silenceDays()) {
            return Optional.of(new DueExpense(expense, StopReason.SILENCE));
        }
        return Optional.empty();
    }
}
