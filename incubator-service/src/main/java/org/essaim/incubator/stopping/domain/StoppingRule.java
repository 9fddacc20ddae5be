package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;

/** Twelve months: whether money spent was followed by use, and when funding stops (R60–R68). */
public final class StoppingRule {

    private StoppingRule() {}

    /** A deadline that funding stops for now, and why. */
    public record Due(Deadline deadline, StopReason reason) {}

    /**
     * The first expense for which funding is to stop: not redeemed, not reversed, of an initiative
     * that had not ended by useBy (R61, R62, R68), and either everything up to the end of useBy has
     * been read, or the division was silent for more than the policy's days (R64). Each expense is
     * judged by the policy of its useBy (R99).
     *
     * @param candidate leaves out deadlines that a stop was decided for before (R66)
     */
    public static Optional<Due> firstDue(
            ReviewSnapshot snapshot,
            IngestionProgress progress,
            PolicyHistory policies,
            Predicate<Deadline> candidate) {
        return snapshot.open(policies).stream()
                .filter(candidate)
                .flatMap(deadline -> strikes(deadline, progress, policies).stream())
                .findFirst();
    }

    /**
     * The next deadline that strikes, if nothing more arrives: no review is needed before its day.
     *
     * @param after days up to this one have been reviewed already
     */
    public static Optional<Deadline> nextDue(
            ReviewSnapshot snapshot, LocalDate after, PolicyHistory policies) {
        return snapshot.open(policies).stream()
                .filter(deadline -> deadline.dueOn().isAfter(after))
                .findFirst();
    }

    private static Optional<Due> strikes(
            Deadline deadline, IngestionProgress progress, PolicyHistory policies) {
        if (progress.reaches(deadline.dueOn())) {
            return Optional.of(new Due(deadline, StopReason.NOT_USED));
        }
        int allowed = policies.on(deadline.lastDay()).silenceDays();
        return progress.silentDaysAfter(deadline.lastDay()) > allowed
                ? Optional.of(new Due(deadline, StopReason.SILENCE))
                : Optional.empty();
    }
}
