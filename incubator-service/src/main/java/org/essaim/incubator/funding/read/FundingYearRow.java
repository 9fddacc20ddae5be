package org.essaim.incubator.funding.read;

/** The movements of a division in one year; the columns mean what they do in {@link FundingRow}. */
public record FundingYearRow(
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
