package org.essaim.reporting.stops.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.web.SortKey;

/**
 * A stop of funding and what became of it (R62, R65, R67).
 *
 * @param effectiveOn null until the division made it effective
 * @param appliedAt null until the division made it effective
 * @param reinstatedAt null while it stands
 * @param reinstatedFor null while it stands
 * @param shortfall of what was reopened, not owed; null while it stands
 */
public record Stop(
        UUID stopId,
        String division,
        String initiative,
        StopReason reason,
        UUID expenseId,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn,
        LocalDate knownOn,
        LocalDate effectiveOn,
        Instant appliedAt,
        Instant reinstatedAt,
        ReinstatementReason reinstatedFor,
        Amount shortfall,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    /** What stops are ordered by. */
    public String key() {
        return SortKey.of(dueOn, initiative, stopId);
    }
}
