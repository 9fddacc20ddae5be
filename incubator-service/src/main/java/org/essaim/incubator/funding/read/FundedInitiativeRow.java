package org.essaim.incubator.funding.read;

/**
 * What an initiative was granted and did with it.
 *
 * @param openCents what its grants still hold
 */
public record FundedInitiativeRow(
        String initiative,
        String division,
        long grantedCents,
        long grantedHalfDays,
        long spentCents,
        long spentHalfDays,
        long reversedCents,
        long reversedHalfDays,
        long releasedCents,
        long releasedHalfDays,
        long openCents,
        long openHalfDays) {}
