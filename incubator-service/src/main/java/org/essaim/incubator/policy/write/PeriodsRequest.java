package org.essaim.incubator.policy.write;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.PolicyPeriods;

/**
 * How long rules wait or look back; each as in {@link PolicyPeriods}.
 *
 * @param launchBackDays 1 to 3,660
 * @param idleOwnerDays 1 to 3,660
 * @param lateExpenseDays 1 to 3,660
 * @param withdrawnEvidenceDays 1 to 3,660
 * @param derogationMonths 1 to 60
 */
record PeriodsRequest(
        @NotNull @Min(1) Integer launchBackDays,
        @NotNull @Min(1) Integer idleOwnerDays,
        @NotNull @Min(1) Integer lateExpenseDays,
        @NotNull @Min(1) Integer withdrawnEvidenceDays,
        @NotNull @Min(1) Integer derogationMonths) {

    PolicyPeriods periods() {
        return new PolicyPeriods(
                launchBackDays,
                idleOwnerDays,
                lateExpenseDays,
                withdrawnEvidenceDays,
                derogationMonths);
    }
}
