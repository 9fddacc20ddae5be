package org.essaim.incubator.policy.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.Amount;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.policy.domain.PolicyValues;

/**
 * A version of the policy, given whole, so that nothing is left to guess.
 *
 * @param firstRound 200.00 to 900.00 euros and 4 to 18 half-days, which a launch grants (R22)
 * @param firstRoundMonths 1 to 60
 * @param usedProductUsers 1 to 1,000,000
 * @param silenceDays 1 to 3,660
 * @param caseUsers 1 to 1,000,000
 * @param caseGrowthPercent 1 to 10,000
 * @param caseGrowthFromUsers 1 to 1,000,000
 * @param ballotDays 1 to 3,660
 * @param splittingDays 1 to 3,660
 * @param warningMonths at most 11, each from 1 to 11 (R63)
 * @param effectiveOn a day to come
 * @param reason why; may be left out
 */
record VersionRequest(
        @NotNull Amount firstRound,
        @NotNull Integer firstRoundMonths,
        @NotNull Integer usedProductUsers,
        @NotNull Integer silenceDays,
        @NotNull Integer caseUsers,
        @NotNull Integer caseGrowthPercent,
        @NotNull Integer caseGrowthFromUsers,
        @NotNull Integer ballotDays,
        @NotNull Integer splittingDays,
        @NotNull List<@NotNull Integer> warningMonths,
        @NotNull @Valid PeriodsRequest periods,
        @NotNull @Valid BoundsRequest bounds,
        @NotNull LocalDate effectiveOn,
        WrittenText reason) {

    PolicyValues values() {
        return new PolicyValues(
                firstRound,
                firstRoundMonths,
                usedProductUsers,
                silenceDays,
                caseUsers,
                caseGrowthPercent,
                caseGrowthFromUsers,
                ballotDays,
                splittingDays,
                warningMonths,
                periods.periods());
    }
}
