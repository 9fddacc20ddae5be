package org.essaim.incubator.stopping.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;

/** Why the funding of an initiative is not judged. */
public sealed interface StoppingRefusal extends Refusal {

    /** Something of the initiative is known to be missing from its file (R64). */
    record HeldUp(InitiativeId initiative, ReviewHold hold) implements StoppingRefusal {
        @Override
        public String rule() {
            return "R64";
        }

        @Override
        public String reason() {
            return switch (hold) {
                case NONE -> "nothing holds up the judgement of " + initiative;
                case IMPORT_UNDER_WAY ->
                        "the division of %s is importing its past".formatted(initiative);
                case PARKED_RECORD -> "a record of %s is parked".formatted(initiative);
            };
        }

        @Override
        public String remedy() {
            return switch (hold) {
                case NONE -> "judge it";
                case IMPORT_UNDER_WAY -> "wait for the end of the import";
                case PARKED_RECORD -> "retry the parked record";
            };
        }
    }
}
