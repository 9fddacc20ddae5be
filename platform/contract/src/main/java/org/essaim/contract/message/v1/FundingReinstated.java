package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReinstatementReason;

/**
 * The centre revoked a stop (R67).
 *
 * @param because the late evidence, or the reversed expense
 */
@MessageType("funding.reinstated.v1")
public record FundingReinstated(
        DivisionId division,
        InitiativeId initiative,
        UUID stopId,
        ReinstatementReason reason,
        UUID because,
        int policyVersion,
        Instant decidedAt)
        implements CentreMessage {}
