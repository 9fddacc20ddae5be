package org.essaim.incubator.generalization.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;

/**
 * One measure of use (R50).
 *
 * @param users distinct users outside the team, 0 or more
 */
public record Measure(UUID evidenceId, LocalDate measuredOn, int users, EvidenceLevel level) {

    /** The earliest first; ids decide within a day, so that all name the same one. */
    public static final Comparator<Measure> EARLIEST =
            Comparator.comparing(Measure::measuredOn)
                    .thenComparing(measure -> measure.evidenceId().toString());

    public Measure {
        Objects.requireNonNull(evidenceId, "evidenceId");
        Objects.requireNonNull(measuredOn, "measuredOn");
        Objects.requireNonNull(level, "level");
    }

    /** Only used-product measures count for a case (R51, R70). */
    public boolean isUsedProduct(Policy policy) {
        return policy.isUsedProduct(users, level);
    }
}
