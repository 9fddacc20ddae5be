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
