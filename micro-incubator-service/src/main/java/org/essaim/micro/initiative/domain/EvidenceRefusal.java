package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;

/** Why a use was not taken for known (R50). */
public sealed interface EvidenceRefusal extends InitiativeRefusal {

    /** A key of another initiative, a revoked one, or none at all. */
    record UnknownKey(InitiativeId initiative) implements EvidenceRefusal {
        @Override
        public String rule() {
            return "R50";
        }

        @Override
        public String reason() {
            return "this is no measuring key of " + initiative + ", or no longer";
        }

        @Override
        public String remedy() {
            return "measure with a key that was issued for this initiative";
        }
    }

    /** Nothing of that id was recorded. */
    record NoSuchEvidence(UUID evidenceId) implements EvidenceRefusal {
        @Override
        public String rule() {
            return "R50";
        }

        @Override
        public String reason() {
            return "there is no evidence " + evidenceId;
        }

        @Override
        public String remedy() {
            return "record the use first";
        }
    }
}
