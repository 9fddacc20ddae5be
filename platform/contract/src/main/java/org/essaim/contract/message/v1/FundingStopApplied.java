package org.essaim.contract.message.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
