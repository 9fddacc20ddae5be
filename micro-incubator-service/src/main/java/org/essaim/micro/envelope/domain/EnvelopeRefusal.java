package org.essaim.micro.envelope.domain;

import org.essaim.contract.Amount;
import org.essaim.contract.decision.Refusal;

/** Why an envelope did not move; each names its rule. */
public sealed interface EnvelopeRefusal extends Refusal {

    /** An allocation or a withdrawal that moves nothing, or less than nothing (R10). */
    record NothingToMove(Amount amount) implements EnvelopeRefusal {
        @Override
        public String rule() {
            return "R10";
        }

        @Override
        public String reason() {
            return "an envelope cannot be moved by " + amount;
        }

        @Override
        public String remedy() {
            return "give euros and half-days, both 0 or more and not both 0";
        }
    }

    /** A round that the envelope cannot pay (R32). */
    record RoundBeyondAvailable(Amount asked, Amount available) implements EnvelopeRefusal {
        @Override
        public String rule() {
            return "R32";
        }

        @Override
        public String reason() {
            return "the round asks for %s, the envelope has %s available"
                    .formatted(asked, available);
        }

        @Override
        public String remedy() {
            return "ask for at most %s, or wait for an allocation".formatted(available);
        }
    }

    /** A released grant that the envelope can no longer open again (R11). */
    record ReopeningBeyondAvailable(Amount asked, Amount available) implements EnvelopeRefusal {
        @Override
        public String rule() {
            return "R11";
        }

        @Override
        public String reason() {
            return "%s would have to go back to the grant, the envelope has %s available"
                    .formatted(asked, available);
        }

        @Override
        public String remedy() {
            return "at most %s can go back now".formatted(available);
        }
    }

    /** More comes back than ever went out: the books do not add up (R12). */
    record MoreThanGranted(Amount given, Amount outside) implements EnvelopeRefusal {
        @Override
        public String rule() {
            return "R12";
        }

        @Override
        public String reason() {
            return "%s comes back and only %s is out".formatted(given, outside);
        }

        @Override
        public String remedy() {
            return "run the check of the books (R12) and say what it finds";
        }
    }
}
