package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.decision.Refuses;

/** Why a receipt was neither replaced nor erased. */
public sealed interface ReceiptRefusal extends InitiativeRefusal {

    /** It is evidence: control looks at the initiative, and has not closed what it found (R96). */
    @Refuses(rule = "R100", code = "receipt-under-finding")
    record UnderOpenFinding(UUID finding) implements ReceiptRefusal {}
}
