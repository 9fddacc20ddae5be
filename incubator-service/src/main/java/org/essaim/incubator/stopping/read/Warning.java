package org.essaim.incubator.stopping.read;

import module java.base;

/**
 * A division and an owner were warned of an expense that nobody has used yet (R63).
 *
 * @param month 9 or 11 calendar months after the spending day; 0 where use was withdrawn (R53)
 * @param useBy the last day on which something can be done about it
 * @param policyVersion by which it was due (R99); null where it was not cited yet
 * @param seenOn when somebody who builds it, or spent it, said that they had seen it; null where
 *     nobody has, whatever they read
 */
public record Warning(
        UUID expenseId,
        int month,
        String division,
        String initiative,
        LocalDate useBy,
        LocalDate warnedOn,
        Integer policyVersion,
        LocalDate seenOn) {}
