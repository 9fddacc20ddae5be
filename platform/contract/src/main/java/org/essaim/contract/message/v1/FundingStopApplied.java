package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** The division refuses expenses of the initiative from now on (R65, R98). */
@MessageType("funding.stop-applied.v1")
public record FundingStopApplied(
        DivisionId division,
        InitiativeId initiative,
        UUID stopId,
        LocalDate effectiveOn,
        Instant appliedAt)
        implements DivisionMessage {}
