package org.essaim.incubator.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;

/**
 * The clock of one expense (R60).
 *
 * @param lastDay useBy, or later where what had redeemed it was withdrawn (R53)
 * @param state RUNS, REDEEMED, REVERSED, ENDED or STRUCK
 * @param daysLeft until the end of the last day, that day included; 0 unless it runs
 */
public record KnownClock(
        UUID expenseId,
        LocalDate spentOn,
        Amount amount,
        LocalDate useBy,
        LocalDate lastDay,
        String state,
        long daysLeft) {}
