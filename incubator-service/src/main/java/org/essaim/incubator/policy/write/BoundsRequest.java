package org.essaim.incubator.policy.write;

import jakarta.validation.constraints.NotNull;
import org.essaim.contract.Amount;
import org.essaim.contract.PolicyBounds;

/**
 * Between which values divisions may choose, ends included.
 *
 * @param leastFirstRoundMonths 1 to 60
 * @param mostFirstRoundMonths 1 to 60
 * @param leastBallotDays 1 to 3,660
 * @param mostBallotDays 1 to 3,660
 */
record BoundsRequest(
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
