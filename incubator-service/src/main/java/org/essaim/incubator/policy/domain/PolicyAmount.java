package org.essaim.incubator.policy.domain;

import java.util.Optional;
import org.essaim.contract.Amount;

/** An amount of the policy: what a first round may be, whoever chooses it (R22). */
public enum PolicyAmount {
    FIRST_ROUND("firstRound"),
    LEAST_FIRST_ROUND("bounds.leastFirstRound"),
    MOST_FIRST_ROUND("bounds.mostFirstRound");

    private static final Amount LEAST = Amount.of(200_00, 4);
    private static final Amount MOST = Amount.of(900_00, 18);

    private final String member;

    PolicyAmount(String member) {
        this.member = member;
    }

    /** What operations call its euros. */
    String member() {
        return member + ".euros";
    }

    /** Empty for an amount that lies between the two in each unit, ends included. */
    Optional<PolicyRefusal> refusal(Amount given) {
        return given.covers(LEAST) && MOST.covers(given)
                ? Optional.empty()
                : Optional.of(new PolicyRefusal.FirstRoundOutOfRange(this, given, LEAST, MOST));
    }
}
