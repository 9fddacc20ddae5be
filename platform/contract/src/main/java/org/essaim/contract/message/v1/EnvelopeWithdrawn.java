package org.essaim.contract.message.v1;

import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;

/**
 * The envelope gave back what it could of a withdrawal that the centre requested (R10).
 *
 * @param amount what was given back; at most what was requested and what was available
 */
@MessageType("envelope.withdrawn.v1")
public record EnvelopeWithdrawn(DivisionId division, UUID withdrawalId, int year, Amount amount)
        implements DivisionMessage {}
