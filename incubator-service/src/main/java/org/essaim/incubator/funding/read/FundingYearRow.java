package org.essaim.incubator.funding.read;

import org.essaim.contract.Amount;

/** The movements of a division in one year; the columns mean what they do in {@link FundingRow}. */
public record FundingYearRow(
        String division,
        int year,
        Amount allocated,
        Amount granted,
        Amount spent,
        Amount reversed,
        Amount released) {}
