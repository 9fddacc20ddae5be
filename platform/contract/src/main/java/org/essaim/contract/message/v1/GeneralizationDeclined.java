package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/** A division declined what was proposed, with a reason (R73). */
@MessageType("generalization.declined.v1")
public record GeneralizationDeclined(
        DivisionId division,
        UUID proposalId,
        InitiativeId origin,
        FreeText reason,
        LocalDate declinedOn)
        implements DivisionMessage {}
