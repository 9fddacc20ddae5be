package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.ReceiptType;

/**
 * Money or time that was spent.
 *
 * @param label or {@code [redacted]} (R100)
 * @param person who recorded it, or null where an import does not know
 * @param useBy the last day on which use redeems it (R60)
 * @param reversedOn or null (R13)
 * @param receipt what kind of file its receipt is, or null where it has none (R95)
 * @param key where the list goes on after it
 */
public record ExpenseRow(
        UUID expenseId,
        LocalDate spentOn,
        Amount amount,
        String label,
        PersonId person,
        LocalDate useBy,
        List<Flag> flags,
        LocalDate reversedOn,
        ReceiptType receipt,
        String key) {}
