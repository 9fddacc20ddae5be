package org.essaim.incubator.funding.read;

/**
 * What a division was given and did with it, over all years.
 *
 * @param allocatedCents given less given back (R10)
 * @param grantedCents gross: releases are not taken off
 * @param spentCents gross: what reversals took back is beside it (R13)
 * @param releasedCents net of what was reopened (R29, R67)
 * @param availableCents allocated − granted + released (R11), by what has arrived
 */
public record FundingRow(
        String division,
        long allocatedCents,
        long allocatedHalfDays,
        long grantedCents,
        long grantedHalfDays,
        long spentCents,
        long spentHalfDays,
        long reversedCents,
        long reversedHalfDays,
        long releasedCents,
        long releasedHalfDays,
        long availableCents,
        long availableHalfDays) {}
