package org.essaim.micro.invoice.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;

/**
 * An expense as an accountant gets it.
 *
 * @param title of the initiative; null where it was redacted
 * @param label null where it was redacted
 * @param useBy the last day on which use redeems it (R60)
 * @param usedOn when use redeemed it first; null while it has not (R61)
 * @param reversedOn or null (R13)
 */
record AccountedExpense(
        UUID expense,
        LocalDate spentOn,
        InitiativeId initiative,
        String title,
        Amount amount,
        String label,
        LocalDate useBy,
        LocalDate usedOn,
        LocalDate reversedOn) {}
