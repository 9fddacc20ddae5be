package org.essaim.incubator.stopping.domain;

import java.time.LocalDate;
import org.essaim.contract.EvidenceLevel;

/** What would keep the funding of an initiative running, or bring it back. */
public sealed interface Remedy {

    /**
     * Use of a used product, measured on a day of the expense's window (R51, R61); it counts for
     * that day, whenever it is recorded (R50, R67).
     *
     * @param users distinct users outside the team, at least 1
     * @param least the weakest level that proves it
     * @param from the day on which it was spent
     * @param to the last day to measure it, useBy
     */
    record Use(int users, EvidenceLevel least, LocalDate from, LocalDate to) implements Remedy {}

    /** The expense is reversed, whenever that is (R61, R67). */
    record Reversal() implements Remedy {}

    /** The initiative is closed or integrated on that day or before (R68). */
    record End(LocalDate by) implements Remedy {}

    /**
     * The division is read up to the end of that day: then its facts decide, and no silence (R64).
     *
     * @param silentDays how many more days without news there may be; 0 where the next one stops
     */
    record News(LocalDate upTo, int silentDays) implements Remedy {}
}
