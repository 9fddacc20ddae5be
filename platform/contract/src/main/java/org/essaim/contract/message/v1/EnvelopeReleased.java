package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReleaseCause;

/** The unspent rest of a grant went back to the envelope (R29, R65). */
@MessageType("envelope.released.v1")
public record EnvelopeReleased(
        DivisionId division,
        InitiativeId initiative,
        UUID grantId,
        Amount amount,
        ReleaseCause cause,
        LocalDate releasedOn)
        implements DivisionMessage {}
