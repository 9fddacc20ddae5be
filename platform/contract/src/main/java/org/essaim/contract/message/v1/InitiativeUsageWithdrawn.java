package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/**
 * Evidence of use proves nothing any more, from that day on (R53).
 *
 * @param reason what was wrong with it; null where users took back what they had said (R52)
 */
@MessageType("initiative.usage-withdrawn.v1")
public record InitiativeUsageWithdrawn(
        DivisionId division,
        InitiativeId initiative,
        UUID evidenceId,
        @OrNull FreeText reason,
        LocalDate withdrawnOn)
        implements DivisionMessage {}
