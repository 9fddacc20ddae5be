package org.essaim.micro.policy.domain;

import java.util.Objects;
import org.essaim.contract.Amount;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;

/**
 * The values that a division chooses for itself.
 *
 * @param firstRound granted by a launch (R22)
 * @param firstRoundMonths its term in calendar months (R29)
 * @param ballotDays after so many days a ballot lapses (R31)
 */
public record LocalValues(Amount firstRound, int firstRoundMonths, int ballotDays) {

    public LocalValues {
        Objects.requireNonNull(firstRound, "firstRound");
    }

    boolean areWithin(PolicyBounds bounds) {
        return bounds.allows(firstRound, firstRoundMonths, ballotDays);
    }

    /** The policy with these values, each the nearest that the bounds allow. */
    Policy in(Policy policy, PolicyBounds bounds) {
        return policy.with(
                bounds.nearestFirstRound(firstRound),
                bounds.nearestFirstRoundMonths(firstRoundMonths),
                bounds.nearestBallotDays(ballotDays));
    }
}
