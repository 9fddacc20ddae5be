package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;

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

    public Evidence {
        Objects.requireNonNull(evidenceId, "evidenceId");
        Objects.requireNonNull(measuredOn, "measuredOn");
        Objects.requireNonNull(level, "level");
    }

    /** Whether it redeems the expense: a used product, on a day of its window (R51, R61). */
    public boolean redeems(Expense expense, Policy policy) {
        return policy.isUsedProduct(users, level)
                && !measuredOn.isBefore(expense.spentOn())
                && !measuredOn.isAfter(expense.useBy());
    }
}
