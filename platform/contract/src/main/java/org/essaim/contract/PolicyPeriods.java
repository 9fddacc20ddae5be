package org.essaim.contract;

import module java.base;

/**
 * How long rules wait or look back, each [D]; at least 1 of its unit.
 *
 * @param launchBackDays a launch is dated at most so many days back (R24)
 * @param idleOwnerDays an owner who did nothing for so many days may be replaced (R28)
 * @param lateExpenseDays after a term, an expense of a day within it may still be recorded for so
 *     many days (R29)
 * @param withdrawnEvidenceDays after a withdrawal of evidence, what it had redeemed is judged at
 *     the earliest so many days later (R53)
 * @param derogationMonths the longest term of a derogation, in calendar months (R93)
 */
public record PolicyPeriods(
        int launchBackDays,
        int idleOwnerDays,
        int lateExpenseDays,
        int withdrawnEvidenceDays,
        int derogationMonths) {

    /** The values that the rules name. */
    public static final PolicyPeriods FOUNDING = new PolicyPeriods(31, 90, 31, 31, 36);

    /**
     * @throws InvalidValueException if one of them is less than 1
     */
    public PolicyPeriods {
        int shortest =
                IntStream.of(
                                launchBackDays,
                                idleOwnerDays,
                                lateExpenseDays,
                                withdrawnEvidenceDays,
                                derogationMonths)
                        .min()
                        .orElseThrow();
        if (shortest < 1) {
            throw new InvalidValueException(PolicyPeriods.class, "period-of-nothing");
        }
    }
}
