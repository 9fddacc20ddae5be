package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.PolicyHistory;
import org.essaim.contract.ReinstatementReason;

/**
 * What reinstates funding: use measured in time and recorded late, a reversal (R67), or an end in
 * time that was learnt late (R68). Use that was withdrawn before the centre looked reinstates it
 * until it is judged again (R53).
 */
final class ReinstatementRule {

    private ReinstatementRule() {}

    /**
     * Why the stop for this expense no longer stands, if it does not; evidence comes first.
     *
     * @param again whether funding is to be stopped on that day once more, and is not yet
     */
    static Optional<Cause> cause(
            ReviewSnapshot snapshot,
            UUID expenseId,
            PolicyHistory policies,
            Predicate<Deadline> again) {
        return snapshot.expenses().stream()
                .filter(expense -> expense.expenseId().equals(expenseId))
                .findFirst()
                .flatMap(
                        expense ->
                                evidence(snapshot, expense, policies)
                                        .or(() -> reversal(expense))
                                        .or(() -> ended(snapshot, expense, policies))
                                        .or(() -> withdrawn(snapshot, expense, policies, again)));
    }

    private static Optional<Cause> withdrawn(
            ReviewSnapshot snapshot,
            Expense expense,
            PolicyHistory policies,
            Predicate<Deadline> again) {
        return Optional.of(snapshot.deadlineOf(expense, policies))
                .filter(again)
                .flatMap(Deadline::movedBy)
                .map(
                        withdrawal ->
                                new Cause(
                                        ReinstatementReason.EVIDENCE,
                                        withdrawal.evidence().evidenceId(),
                                        expense.useBy()));
    }

    private static Optional<Cause> evidence(
            ReviewSnapshot snapshot, Expense expense, PolicyHistory policies) {
        return snapshot.redemptionOf(expense, policies)
                .map(
                        use ->
                                new Cause(
                                        ReinstatementReason.EVIDENCE,
                                        use.evidenceId(),
                                        expense.useBy()));
    }

    private static Optional<Cause> reversal(Expense expense) {
        return expense.reversed()
                ? Optional.of(
                        new Cause(
                                ReinstatementReason.REVERSAL, expense.expenseId(), expense.useBy()))
                : Optional.empty();
    }

    /** The end may be learnt after a stop for silence: what ended in time is not stopped (R68). */
    private static Optional<Cause> ended(
            ReviewSnapshot snapshot, Expense expense, PolicyHistory policies) {
        return snapshot.endedInTimeFor(snapshot.deadlineOf(expense, policies))
                ? Optional.of(
                        new Cause(ReinstatementReason.ENDED, expense.expenseId(), expense.useBy()))
                : Optional.empty();
    }

    /**
     * What reinstates, and the evidence or the expense that does.
     *
     * @param useBy of the expense, by whose policy it is judged (R99)
     */
    record Cause(ReinstatementReason reason, UUID because, LocalDate useBy) {}
}
