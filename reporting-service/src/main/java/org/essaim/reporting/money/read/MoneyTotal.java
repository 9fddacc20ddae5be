package org.essaim.reporting.money.read;

/**
 * The whole federation: the divisions of {@link MoneyOfDivision} add up to it.
 *
 * @param divisions admitted, with or without a movement
 */
public record MoneyTotal(
        long divisions,
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
