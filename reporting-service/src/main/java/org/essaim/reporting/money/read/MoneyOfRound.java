package org.essaim.reporting.money.read;

/**
 * What was granted in the rounds of one kind for one year (R22, R30, R33); the rounds add up to
 * what was granted.
 *
 * @param round FIRST, LATER or CONSTRUCTION
 * @param grants how many
 * @param grantedCents gross: releases are not taken off
 */
public record MoneyOfRound(
        String division,
        String round,
        int year,
        long grants,
        long grantedCents,
        long grantedHalfDays) {}
