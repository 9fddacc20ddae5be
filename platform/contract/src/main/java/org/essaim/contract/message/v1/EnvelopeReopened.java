package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** A released grant was opened again, wholly or in part (R65, R67). */
@MessageType("envelope.reopened.v1")
public record EnvelopeReopened(
        DivisionId division,
        InitiativeId initiative,
        UUID grantId,
        Amount amount,
        LocalDate reopenedOn)
        implements DivisionMessage {}
