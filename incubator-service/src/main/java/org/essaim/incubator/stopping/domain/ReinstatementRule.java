package org.essaim.incubator.stopping.domain;

import java.util.Optional;
import java.util.UUID;
import org.essaim.contract.Policy;
import org.essaim.contract.ReinstatementReason;

/** What takes a stop back: use measured in time and told late, or the expense reversed (R67). */
final class ReinstatementRule {

    private ReinstatementRule() {}

    /** Why the stop for this expense no longer stands, if it does not; evidence comes first. */
    static Optional<Cause> cause(InitiativeFile file, UUID expenseId, Policy policy) {
        return file.expenses().stream()
                .filter(expense -> expense.expenseId().equals(expenseId))
                .findFirst()
                .flatMap(expense -> evidence(file, expense, policy).or(() -> reversal(expense)));
    }

    private static Optional<Cause> evidence(InitiativeFile file, Expense expense, Policy policy) {
        return file.redemptionOf(expense, policy)
                .map(seen -> new Cause(ReinstatementReason.EVIDENCE, seen.evidenceId()));
    }

    private static Optional<Cause> reversal(Expense expense) {
        return expense.reversed()
                ? Optional.of(new Cause(ReinstatementReason.REVERSAL, expense.expenseId()))
                : Optional.empty();
    }

    /** What reinstates, and the evidence or the expense that does. */
    record Cause(ReinstatementReason reason, UUID because) {}
}
