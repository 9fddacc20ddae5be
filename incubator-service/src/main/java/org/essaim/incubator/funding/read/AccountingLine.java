package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * A line of the plain export.
 *
 * @param recordedOn the day on which the centre knew of it
 * @param what the kind of movement, {@code OPENING}, or {@code TOTAL} in the last line
 * @param account its number in the chart of accounts
 */
record AccountingLine(
        LocalDate day,
        LocalDate recordedOn,
        String division,
        String initiative,
        String what,
        String account,
        Amount debit,
        Amount credit) {}
