package org.essaim.micro.overview.read;

import module java.base;

/**
 * The centre warns of an expense (R63).
 *
 * @param month how many calendar months after the spending day it was warned of last
 * @param daysLeft until the end of useBy, that day included
 */
public record OpenWarning(
        String initiative, UUID expenseId, LocalDate useBy, int month, int daysLeft) {}
