package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.RoundKind;

/**
 * Money and time were granted from the envelope to an initiative (R22, R32).
 *
 * @param round 1 for the first round, then counting up
 * @param term the last day on which the grant can be spent (R29)
 */
@MessageType("envelope.granted.v1")
public record EnvelopeGranted(
        DivisionId division,
        InitiativeId initiative,
        UUID grantId,
        int round,
        RoundKind kind,
        Amount amount,
        LocalDate grantedOn,
        LocalDate term,
        List<Flag> flags,
        List<String> madeUp)
        implements DivisionMessage {
    public EnvelopeGranted {
        flags = List.copyOf(flags);
        madeUp = List.copyOf(madeUp);
    }
}
