package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.Amount;

/**
 * A stop that comes if nothing happens, as people look for it (R62).
 *
 * @param title of the initiative, {@code [redacted]} (R100), or null where it is not disclosed
 * @param amount that was spent and that nobody has used
 * @param dueOn the day at whose start funding stops
 * @param warnings how often its owner and division were warned (R63)
 * @param warnedOn the latest of those days, or null
 * @param withdrawn whether use that had redeemed it was withdrawn (R53)
 */
public record ListedComingStop(
        String division,
        String initiative,
        UUID expenseId,
        String title,
        Amount amount,
        LocalDate spentOn,
        LocalDate dueOn,
        long warnings,
        LocalDate warnedOn,
        boolean withdrawn) {}
