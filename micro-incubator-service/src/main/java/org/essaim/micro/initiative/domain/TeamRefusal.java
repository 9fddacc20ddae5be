package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.UUID;

/** Why something was not done together: in the team, the working group or a demo. */
public sealed interface TeamRefusal extends InitiativeRefusal {

    /** A construction has enough people in that role (R33). */
    record TeamIsFull(TeamRole role, int most) implements TeamRefusal {
        @Override
        public String rule() {
            return "R33";
        }

        @Override
        public String reason() {
            return "a construction has at most %d %s, and four people in all".formatted(most, role);
        }

        @Override
        public String remedy() {
            return "let somebody leave first, or invite them to the working group (R40)";
        }
    }

    /**
     * The working group does not exist on that day (R40).
     *
     * @param from its first day, or null while no product lead is named
     */
    record GroupNotOpen(LocalDate day, LocalDate from) implements TeamRefusal {
        @Override
        public String rule() {
            return "R40";
        }

        @Override
        public String reason() {
            return from == null
                    ? "no product lead is named, so there is no working group yet"
                    : "the working group exists from %s on, not on %s".formatted(from, day);
        }

        @Override
        public String remedy() {
            return from == null ? "name a product lead" : "join on " + from + " or later";
        }
    }

    /** A decision of a demo that nobody told of (R42). */
    record NoSuchDemo(UUID demoId) implements TeamRefusal {
        @Override
        public String rule() {
            return "R42";
        }

        @Override
        public String reason() {
            return "there was no demo " + demoId;
        }

        @Override
        public String remedy() {
            return "record the demo with those who attended first";
        }
    }

    /** Nobody who uses the product was there (R42). */
    record NoUserAttended(UUID demoId) implements TeamRefusal {
        @Override
        public String rule() {
            return "R42";
        }

        @Override
        public String reason() {
            return "no user attended the demo " + demoId;
        }

        @Override
        public String remedy() {
            return "decide in a demo that a user attends";
        }
    }

    /**
     * Somebody who was not there, or is said to be for and against (R42).
     *
     * @param who opaque
     */
    record NotOfTheDemo(String who, String because) implements TeamRefusal {
        @Override
        public String rule() {
            return "R42";
        }

        @Override
        public String reason() {
            return who + " " + because;
        }

        @Override
        public String remedy() {
            return "count each of those who attended once";
        }
    }
}
