package org.essaim.incubator.policy.domain;

import java.time.LocalDate;
import org.essaim.contract.Amount;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a version of the policy was not made. */
public sealed interface PolicyRefusal extends Refusal {

    /** What applies today or applied before is not changed any more. */
    @Refuses(rule = "R99", code = "policy-not-to-come")
    record NotToCome(LocalDate effectiveOn, LocalDate today) implements PolicyRefusal {}

    /** The money of a first round. */
    @Refuses(rule = "R22", code = "policy-first-round-money-out-of-range")
    record FirstRoundMoney(PolicyValue value, Money given, Money least, Money most)
            implements PolicyRefusal {}

    /** The time of a first round. */
    @Refuses(rule = "R22", code = "policy-first-round-time-out-of-range")
    record FirstRoundTime(PolicyValue value, HalfDays given, HalfDays least, HalfDays most)
            implements PolicyRefusal {}

    /** How long a first round can be spent. */
    @Refuses(rule = "R29", code = "policy-first-round-months-out-of-range")
    record FirstRoundMonths(PolicyValue value, long given, long least, long most)
            implements PolicyRefusal {}

    /** How long a ballot lasts. */
    @Refuses(rule = "R31", code = "policy-ballot-days-out-of-range")
    record BallotDays(PolicyValue value, long given, long least, long most)
            implements PolicyRefusal {}

    /** What makes a product a used one. */
    @Refuses(rule = "R51", code = "policy-used-product-out-of-range")
    record UsedProduct(PolicyValue value, long given, long least, long most)
            implements PolicyRefusal {}

    /** When a division is silent. */
    @Refuses(rule = "R64", code = "policy-silence-out-of-range")
    record Silence(PolicyValue value, long given, long least, long most) implements PolicyRefusal {}

    /** What opens a generalization case. */
    @Refuses(rule = "R70", code = "policy-case-out-of-range")
    record GeneralizationCase(PolicyValue value, long given, long least, long most)
            implements PolicyRefusal {}

    /** Within how many days two first rounds are one that was split. */
    @Refuses(rule = "R26", code = "policy-splitting-out-of-range")
    record Splitting(PolicyValue value, long given, long least, long most)
            implements PolicyRefusal {}

    /** How often, or after how many months, an expense that is not used yet is warned of. */
    @Refuses(rule = "R63", code = "policy-warnings-out-of-range")
    record Warnings(PolicyValue value, long given, long least, long most)
            implements PolicyRefusal {}

    /** Nothing lies between the bounds of a first round, so no division could follow them. */
    @Refuses(rule = "R99", code = "policy-first-round-bounds-crossed")
    record FirstRoundBoundsCrossed(Amount least, Amount most) implements PolicyRefusal {}

    /** Nothing lies between these bounds, so no division could follow them. */
    @Refuses(rule = "R99", code = "policy-bounds-crossed")
    record BoundsCrossed(PolicyValue value, long least, long most) implements PolicyRefusal {}

    /** A division that chooses nothing would be out of bounds. */
    @Refuses(rule = "R99", code = "policy-own-values-outside")
    record OwnValuesOutside() implements PolicyRefusal {}
}
