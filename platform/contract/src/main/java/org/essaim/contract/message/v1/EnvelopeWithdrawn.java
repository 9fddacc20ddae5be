package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;

/**
 * The envelope gave back what it could of a withdrawal that the centre requested (R10).
 *
 * @param amount what was given back; at most what was requested and what was available
 * @param withdrawnOn the day in whose books it stands; null where it is that of the message
 */
@MessageType("envelope.withdrawn.v1")
public record EnvelopeWithdrawn(
        DivisionId division,
        UUID withdrawalId,
        int year,
        Amount amount,
        @OrNull LocalDate withdrawnOn)
        implements DivisionMessage {}
