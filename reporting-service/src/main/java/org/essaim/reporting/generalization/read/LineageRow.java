package org.essaim.reporting.generalization.read;

import java.time.LocalDate;

/**
 * Who adopted from whom, and what became of it there (R74).
 *
 * @param adaptingCents what adapting it cost: spent by the adopter, less reversals
 * @param usedThere whether it is a used product there (R51)
 * @param users of its latest proven measure; null where fewer than 5 people, or nobody, use it
 */
public record LineageRow(
        String origin,
        String originDivision,
        String initiative,
        String division,
        LocalDate adoptedOn,
        long adaptingCents,
        long adaptingHalfDays,
        boolean usedThere,
        Integer users) {}
