package org.essaim.incubator.policy.write;

import jakarta.validation.constraints.NotNull;
import org.essaim.contract.Amount;
import org.essaim.contract.PolicyBounds;

/** Between which values divisions may choose, ends included. */
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
