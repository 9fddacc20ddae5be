package org.essaim.incubator.generalization.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;

/** Why something about spreading an initiative was not done. */
public sealed interface GeneralizationRefusal extends Refusal {

    /** No measure, and no pair of them, asks for a case (R70). */
    record NotAttractive(InitiativeId initiative) implements GeneralizationRefusal {
        @Override
        public String rule() {
            return "R70";
        }

        @Override
        public String reason() {
            return "no measure of %s opens a case".formatted(initiative);
        }

        @Override
        public String remedy() {
            return "measure more users, or growth over 60 to 120 days";
        }
    }
}
