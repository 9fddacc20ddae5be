package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * A round of an initiative and what became of its grant.
 *
 * @param round 1 for the first one, counting on
 * @param kind FIRST, LATER or CONSTRUCTION
 * @param term the last day on which it can be spent (R29)
 * @param released net of what was reopened (R67)
 * @param spent net of reversals, as expenses draw on grants: the oldest first, each unit for itself
 *     (R15). The division alone knows which expense drew on which grant.
 * @param open granted − released − spent
 */
public record FundingRoundRow(
        String initiative,
        String division,
        int round,
        UUID grantId,
        String kind,
        LocalDate grantedOn,
        LocalDate term,
        Amount granted,
        Amount released,
        Amount spent,
        Amount open) {}
