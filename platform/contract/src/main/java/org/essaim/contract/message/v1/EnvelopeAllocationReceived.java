package org.essaim.contract.message.v1;

import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;

/** The division booked an allocation of the centre into its envelope (R10). */
@MessageType("envelope.allocation-received.v1")
public record EnvelopeAllocationReceived(
        DivisionId division, UUID allocationId, int year, Amount amount)
        implements DivisionMessage {}
