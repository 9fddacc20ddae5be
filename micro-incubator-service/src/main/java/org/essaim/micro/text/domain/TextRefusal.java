package org.essaim.micro.text.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why a text is not redacted. */
public sealed interface TextRefusal extends Refusal {

    /** It is evidence: control looks at the initiative, and has not closed what it found (R96). */
    @Refuses(rule = "R100", code = "evidence-under-finding")
    record UnderOpenFinding(UUID finding, InitiativeId initiative, LocalDate openedOn)
            implements TextRefusal {}
}
