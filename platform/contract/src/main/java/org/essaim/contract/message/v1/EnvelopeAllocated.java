package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;

/** The director allocated an envelope for a year (R10). */
@MessageType("envelope.allocated.v1")
public record EnvelopeAllocated(
        DivisionId division,
        UUID allocationId,
        int year,
        Amount amount,
        LocalDate allocatedOn,
        List<String> madeUp)
        implements CentreMessage {
    public EnvelopeAllocated {
        madeUp = List.copyOf(madeUp);
    }
}
