package org.essaim.incubator.funding.read;

import module java.base;

/**
 * A round of an initiative and what became of its grant.
 *
 * @param round 1 for the first one, counting on
 * @param kind FIRST, LATER or CONSTRUCTION
 * @param term the last day on which it can be spent (R29)
 * @param releasedCents net of what was reopened (R67)
 * @param spentCents net of reversals, as expenses draw on grants: the oldest first, each unit for
 *     itself (R15). The division alone knows which expense drew on which grant.
 * @param openCents granted − released − spent
 */
public record FundingRoundRow(
        String initiative,
        String division,
        int round,
        UUID grantId,
        String kind,
        LocalDate grantedOn,
        LocalDate term,
        long grantedCents,
        long grantedHalfDays,
        long releasedCents,
        long releasedHalfDays,
        long spentCents,
        long spentHalfDays,
        long openCents,
        long openHalfDays) {}
