package org.essaim.micro.derogation.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.decision.Refusal;

/** Why something was not done with a derogation; all of it is R93. */
public sealed interface DerogationRefusal extends Refusal {

    @Override
    default String rule() {
        return "R93";
    }

    /** Nobody granted it. */
    record UnknownDerogation(UUID derogation) implements DerogationRefusal {
        @Override
        public String reason() {
            return "there is no derogation " + derogation;
        }

        @Override
        public String remedy() {
            return "name one that was granted, or have a guarantor grant one";
        }
    }

    /** Another derogation has that id. */
    record GrantedAlready(UUID derogation) implements DerogationRefusal {
        @Override
        public String reason() {
            return "the derogation " + derogation + " was granted already";
        }

        @Override
        public String remedy() {
            return "choose another id";
        }
    }

    /** Something that the rule asks for is not there. */
    record Missing(String what) implements DerogationRefusal {
        @Override
        public String reason() {
            return "this needs " + what;
        }

        @Override
        public String remedy() {
            return "give " + what;
        }
    }

    /** Used elsewhere than where the rule is waived. */
    record OutsideTerritory(Territory used, Territory territory) implements DerogationRefusal {
        @Override
        public String reason() {
            return "%s is not within %s".formatted(used, territory);
        }

        @Override
        public String remedy() {
            return "use it within " + territory;
        }
    }

    /** Used before or after the time for which the rule is waived. */
    record OutsideTime(LocalDate used, LocalDate from, LocalDate until)
            implements DerogationRefusal {
        @Override
        public String reason() {
            return "%s is not from %s to %s".formatted(used, from, until);
        }

        @Override
        public String remedy() {
            return "the rule holds again: follow it, or have another derogation granted";
        }
    }

    /** A day in the future. */
    record FutureDay(LocalDate day, LocalDate today) implements DerogationRefusal {
        @Override
        public String rule() {
            return "FUTURE_DAY";
        }

        @Override
        public String reason() {
            return "%s is later than today (%s)".formatted(day, today);
        }

        @Override
        public String remedy() {
            return "give the day on which it was used";
        }
    }
}
