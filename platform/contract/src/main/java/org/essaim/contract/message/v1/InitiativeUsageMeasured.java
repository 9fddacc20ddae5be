package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;

/**
 * Evidence of use by people outside the team (R50).
 *
 * @param users distinct users outside the team, 0 or more
 * @param delight 0 to 10, or null
 * @param seenAt where it is used, or null
 */
@MessageType("initiative.usage-measured.v1")
public record InitiativeUsageMeasured(
        DivisionId division,
        InitiativeId initiative,
        UUID evidenceId,
        LocalDate measuredOn,
        int users,
        EvidenceLevel level,
        @OrNull Integer delight,
        @OrNull FreeText seenAt,
        List<Flag> flags,
        List<String> madeUp)
        implements DivisionMessage {
    public InitiativeUsageMeasured {
        flags = List.copyOf(flags);
        madeUp = List.copyOf(madeUp);
    }
}
