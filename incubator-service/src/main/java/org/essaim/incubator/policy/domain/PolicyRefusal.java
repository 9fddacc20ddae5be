package org.essaim.incubator.policy.domain;

import java.time.LocalDate;
import org.essaim.contract.decision.Refusal;

/** Why a version of the policy was not made. */
public sealed interface PolicyRefusal extends Refusal {

    /** What applies today or applied before is not changed any more (R99). */
    record NotToCome(LocalDate effectiveOn, LocalDate today) implements PolicyRefusal {
        @Override
        public String rule() {
            return "R99";
        }

        @Override
        public String reason() {
            return "no version can apply from %s on: today is %s".formatted(effectiveOn, today);
        }

        @Override
        public String remedy() {
            return "let it apply from %s on, or later".formatted(today.plusDays(1));
        }
    }

    /** The rule of that value leaves no such choice, to the centre neither. */
    record OutOfRange(String rule, String name, long value, long least, long most)
            implements PolicyRefusal {

        static OutOfRange of(PolicyValues.Range range) {
            return new OutOfRange(
                    range.rule(), range.name(), range.value(), range.least(), range.most());
        }

        @Override
        public String reason() {
            return "%s cannot be %d".formatted(name, value);
        }

        @Override
        public String remedy() {
            return "give %s from %d to %d".formatted(name, least, most);
        }
    }

    /** Nothing lies between these bounds, so no division could follow them (R99). */
    record NothingBetween(String name) implements PolicyRefusal {
        @Override
        public String rule() {
            return "R99";
        }

        @Override
        public String reason() {
            return "the least %s is more than the most".formatted(name);
        }

        @Override
        public String remedy() {
            return "give bounds of %s with the least first".formatted(name);
        }
    }

    /** A division that chooses nothing would be out of bounds (R99). */
    record OwnValuesOutside() implements PolicyRefusal {
        @Override
        public String rule() {
            return "R99";
        }

        @Override
        public String reason() {
            return "the centre's own values lie outside the bounds that it gives";
        }

        @Override
        public String remedy() {
            return "widen the bounds, or choose values between them";
        }
    }
}
