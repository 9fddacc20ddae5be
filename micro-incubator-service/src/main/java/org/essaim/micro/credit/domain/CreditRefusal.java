package org.essaim.micro.credit.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a consent was not recorded; all of it is R75. */
public sealed interface CreditRefusal extends Refusal {

    /** Nobody consents for somebody else. */
    @Refuses(rule = "R75", code = "credit-not-the-owner")
    record NotTheOwner(InitiativeId initiative) implements CreditRefusal {}

    /** It is somebody else's consent. */
    @Refuses(rule = "R75", code = "credit-consent-of-another")
    record NotYourConsent(InitiativeId initiative) implements CreditRefusal {}
}
