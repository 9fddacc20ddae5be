package org.essaim.incubator.policy.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.Amount;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.WrittenText;
import org.essaim.incubator.policy.domain.PolicyValues;

/** What the policy is asked over HTTP; a version is given whole, so nothing is left to guess. */
final class PolicyRequests {

    private PolicyRequests() {}

    /**
     * A version.
     *
     * @param effectiveOn a day to come
     * @param reason why; may be left out
     */
    record Version(
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
            @NotNull @Valid Bounds bounds,
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
                    warningMonths);
        }
    }

    /** Between which values divisions may choose, ends included. */
    record Bounds(
            @NotNull Amount leastFirstRound,
            @NotNull Amount mostFirstRound,
            @NotNull Integer leastFirstRoundMonths,
            @NotNull Integer mostFirstRoundMonths,
            @NotNull Integer leastBallotDays,
            @NotNull Integer mostBallotDays) {

        PolicyBounds values() {
            return new PolicyBounds(
                    leastFirstRound,
                    mostFirstRound,
                    leastFirstRoundMonths,
                    mostFirstRoundMonths,
                    leastBallotDays,
                    mostBallotDays);
        }
    }
}
