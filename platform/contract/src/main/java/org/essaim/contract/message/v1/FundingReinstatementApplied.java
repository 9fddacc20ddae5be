package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * The division accepts expenses of the initiative again and reopened its grants as far as the
 * envelope allowed (R67).
 *
 * @param shortfall what the released grants held and the envelope could not give back; not owed
 */
@MessageType("funding.reinstatement-applied.v1")
public record FundingReinstatementApplied(
        DivisionId division,
        InitiativeId initiative,
        UUID stopId,
        Amount shortfall,
        Instant appliedAt)
        implements DivisionMessage {}
