package org.essaim.incubator.control.domain;

import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Refusal;

/** Why a sample was not drawn. */
public sealed interface SampleRefusal extends Refusal {

    /** Too few or too many are asked for. */
    record SizeOutOfRange(int size) implements SampleRefusal {
        @Override
        public String rule() {
            return "R95";
        }

        @Override
        public String reason() {
            return "a sample of %d cannot be drawn".formatted(size);
        }

        @Override
        public String remedy() {
            return "draw from 1 to %d".formatted(SampleDecider.MOST);
        }
    }

    /** There is nothing to draw from. */
    record NothingThere(SampleScope scope) implements SampleRefusal {
        @Override
        public String rule() {
            return "R95";
        }

        @Override
        public String reason() {
            return "no expense of these days has arrived: %s to %s"
                    .formatted(scope.from(), scope.to());
        }

        @Override
        public String remedy() {
            return "name days on which something was spent";
        }
    }

    /** Nobody controls the own division. */
    record OneOfThem(DivisionId division) implements SampleRefusal {
        @Override
        public String rule() {
            return "R96";
        }

        @Override
        public String reason() {
            return "a controller is nobody of the division, and you are of " + division;
        }

        @Override
        public String remedy() {
            return "draw from all divisions, or leave it to another controller";
        }
    }
}
