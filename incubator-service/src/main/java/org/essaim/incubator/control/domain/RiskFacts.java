package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Flag;

/**
 * What ranks an expense: its initiative's money as it was when it arrived, so that what is spent
 * later does not move it. Flags, its own reversal and the end of the initiative can come after.
 *
 * @param recordedOn the day on which the division recorded it
 * @param granted what the initiative's grants came to then, less what was released
 * @param spent what it had spent then, this expense included
 * @param constructionCents the euros of its construction rounds together
 * @param flags its own, and those published about it
 * @param reversals of it and before it
 * @param milestones of its division and its initiative
 */
public record RiskFacts(
        Amount amount,
        LocalDate spentOn,
        LocalDate recordedOn,
        Amount granted,
        Amount spent,
        long constructionCents,
        Set<Flag> flags,
        Reversals reversals,
        Milestones milestones) {

    /** Days after a reversal within which the same amount again is a signal. */
    public static final int AGAIN_WITHIN_DAYS = 31;

    public RiskFacts {
        flags = Set.copyOf(flags);
    }

    /**
     * What was taken back (R13).
     *
     * @param reversedOn the day of its own reversal, or null
     * @param before amounts of its initiative that were taken back in the days before it
     */
    public record Reversals(LocalDate reversedOn, List<Amount> before) {

        public static final Reversals NONE = new Reversals(null, List.of());

        public Reversals {
            before = List.copyOf(before);
        }
    }

    /**
     * How far the division and the initiative are; what has not happened is null.
     *
     * @param liveOn the day on which the division first recorded something that was no import
     * @param integratedOn the day on which an administration took the product over (R81)
     * @param usedOn the first day on which it was a used product (R51)
     */
    public record Milestones(LocalDate liveOn, LocalDate integratedOn, LocalDate usedOn) {

        public static final Milestones UNKNOWN = new Milestones(null, null, null);

        boolean isIntegratedUnused() {
            return integratedOn != null && (usedOn == null || usedOn.isAfter(integratedOn));
        }
    }
}
