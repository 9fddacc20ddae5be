package org.essaim.contract;

import module java.base;

/**
 * A measure of use, which counts for the day measured, whenever it was recorded (R50).
 *
 * @param users distinct users outside the team, 0 or more
 */
public record Evidence(UUID evidenceId, LocalDate measuredOn, int users, EvidenceLevel level) {

    /** The earliest first; ids decide within a day, so that all name the same one. */
    public static final Comparator<Evidence> EARLIEST =
            Comparator.comparing(Evidence::measuredOn)
                    .thenComparing(evidence -> evidence.evidenceId().toString());

    /** Whether it shows a used product (R51). */
    public boolean isUsedProduct(Policy policy) {
        return policy.isUsedProduct(users, level);
    }
}
