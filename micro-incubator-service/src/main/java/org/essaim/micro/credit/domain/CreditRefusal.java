package org.essaim.micro.credit.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;

/** Why nobody's consent was noted; all of it is R75. */
public sealed interface CreditRefusal extends Refusal {

    @Override
    default String rule() {
        return "R75";
    }

    /** Nobody consents for somebody else. */
    record NotTheOwner(InitiativeId initiative) implements CreditRefusal {
        @Override
        public String reason() {
            return "only the owner of %s consents to be credited".formatted(initiative);
        }

        @Override
        public String remedy() {
            return "let the owner consent in person";
        }
    }

    /** It is somebody else's consent. */
    record NotYourConsent(InitiativeId initiative) implements CreditRefusal {
        @Override
        public String reason() {
            return "the consent for %s was given by somebody else".formatted(initiative);
        }

        @Override
        public String remedy() {
            return "let who gave it withdraw it";
        }
    }
}
