package org.essaim.incubator.initiative.read;

import module java.base;

/**
 * Its owner and its division were warned of an expense that nobody had used yet (R63).
 *
 * @param month after so many months; 0 where use was withdrawn (R53)
 */
public record KnownWarning(UUID expenseId, int month, LocalDate useBy, LocalDate warnedOn) {}
