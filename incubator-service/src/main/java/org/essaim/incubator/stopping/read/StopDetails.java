package org.essaim.incubator.stopping.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.incubator.stopping.domain.StoppingEvent;

/**
 * All that explains a stop, years later: what it was decided on, and what became of it.
 *
 * @param decision the expense, its window, the evidence seen, the watermark, the policy version
 * @param reinstatement null while the stop stands
 * @param effect what the division told of it; null until it did
 */
public record StopDetails(
        StoppingEvent.Stopped decision, Reinstatement reinstatement, Effect effect) {

    /**
     * The stop was taken back (R67).
     *
     * @param because the evidence, or the reversed expense
     * @param liftedAt when the division lifted it, or null
     * @param shortfall of the reopened grants, not owed; null until the division told
     */
    public record Reinstatement(
            Instant at, String reason, UUID because, Instant liftedAt, Amount shortfall) {}

    /** The division refuses expenses from that day on (R65). */
    public record Effect(LocalDate effectiveOn, Instant appliedAt) {}
}
