package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * The centre warns of an expense: unless somebody uses what came of it by then, funding stops (R62,
 * R63).
 *
 * @param label of the expense, or {@code [redacted]} (R100)
 * @param useBy the last day on which use redeems it (R60)
 * @param month how many calendar months after the spending day it was warned of last, such as 9
 * @param seenOn when somebody said that they had seen it; null where nobody has
 * @param daysLeft until the end of useBy, that day included; 0 once it is over, when use that was
 *     measured in time still counts (R67)
 * @param key where the list goes on after it
 */
public record WarningRow(
        UUID expenseId,
        LocalDate spentOn,
        Amount amount,
        String label,
        LocalDate useBy,
        int month,
        LocalDate warnedOn,
        LocalDate seenOn,
        int daysLeft,
        String key) {}
