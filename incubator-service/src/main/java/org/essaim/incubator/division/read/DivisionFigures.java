package org.essaim.incubator.division.read;

import module java.base;

/**
 * What a division comes to; it names nobody.
 *
 * @param usedProducts initiatives whose use is proven by evidence that stands (R51)
 * @param stopped initiatives whose funding is stopped (R62)
 * @param operational volunteers, null where the division has reported none yet; what follows alike
 *     (R08)
 * @param managers null where none were reported yet
 * @param managersLaunching null where none were reported yet
 * @param managersAtDemos null where none were reported yet
 * @param countedOn when it reported last, or null
 */
public record DivisionFigures(
        String division,
        long initiatives,
        long usedProducts,
        long stopped,
        Integer operational,
        Integer managers,
        Integer managersLaunching,
        Integer managersAtDemos,
        LocalDate countedOn) {}
