package org.essaim.reporting.money.read;

/**
 * All that a division was given and did with it, in both units (R11, R13).
 *
 * @param allocatedCents what the centre gave, less what was given back
 * @param grantedCents gross: releases are not taken off
 * @param spentCents gross: reversals are not taken off
 * @param releasedCents less what was reopened
 * @param availableCents allocated − granted + released
 */
public record MoneyOfDivision(
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
