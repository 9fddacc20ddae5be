package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.StopReason;

/**
 * The centre stopped the funding of an initiative (R62), once (R66).
 *
 * @param watermark up to when the centre had received everything from the division (R64)
 */
@MessageType("funding.stopped.v1")
public record FundingStopped(
        DivisionId division,
        InitiativeId initiative,
        UUID stopId,
        UUID expenseId,
        LocalDate spentOn,
        LocalDate useBy,
        LocalDate dueOn,
        StopReason reason,
        Instant watermark,
        int policyVersion,
        Instant decidedAt)
        implements CentreMessage {}
