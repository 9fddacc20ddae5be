package org.essaim.incubator.policy.domain;

import java.time.LocalDate;
import org.essaim.contract.Amount;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a version of the policy was not made. */
public sealed interface PolicyRefusal extends Refusal {

    /** What applies today or applied before is not changed any more. */
    @Refuses(rule = "R99", code = "policy-not-to-come", member = "effectiveOn")
    record NotToCome(LocalDate effectiveOn, LocalDate today) implements PolicyRefusal {}

    /** No first round is so small or so large. */
    @Refuses(rule = "R22", code = "policy-first-round-out-of-range")
    record FirstRoundOutOfRange(PolicyAmount value, Amount given, Amount least, Amount most)
            implements PolicyRefusal {
        @Override
        public String member() {
            return value.member();
        }
    }

    /** The value makes no sense, or its rule does not allow it. */
    @Refuses(code = "policy-value-out-of-range")
    record OutOfRange(PolicyValue value, int given, int least, int most) implements PolicyRefusal {
        @Override
        public String rule() {
            return value.rule();
        }

        @Override
        public String member() {
            return value.member();
        }
    }

    /** Nothing lies between the bounds of a first round, so no division could follow them. */
    @Refuses(
            rule = "R99",
            code = "policy-first-round-bounds-crossed",
            member = "bounds.leastFirstRound.euros")
    record FirstRoundBoundsCrossed(Amount least, Amount most) implements PolicyRefusal {}

    /** Nothing lies between these bounds, so no division could follow them. */
    @Refuses(rule = "R99", code = "policy-bounds-crossed")
    record BoundsCrossed(PolicyValue value, long least, long most) implements PolicyRefusal {
        @Override
        public String member() {
            return (value == PolicyValue.BALLOT_DAYS
                            ? PolicyValue.LEAST_BALLOT_DAYS
                            : PolicyValue.LEAST_FIRST_ROUND_MONTHS)
                    .member();
        }
    }

    /** A division that chooses nothing would be out of bounds. */
    @Refuses(rule = "R99", code = "policy-own-values-outside", member = "firstRound.euros")
    record OwnValuesOutside() implements PolicyRefusal {}
}
