package org.essaim.reporting.money.read;

/**
 * What moved in a division in one year, as {@link MoneyOfDivision} counts it; the years of a
 * division add up to it. What is available has no year.
 */
public record MoneyOfYear(
        String division,
        int year,
        long allocatedCents,
        long allocatedHalfDays,
        long grantedCents,
        long grantedHalfDays,
        long spentCents,
        long spentHalfDays,
        long reversedCents,
        long reversedHalfDays,
        long releasedCents,
        long releasedHalfDays) {}
