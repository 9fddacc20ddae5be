package org.essaim.micro.initiative.domain;

import module java.base;

/** What first rounds show to control (R25, R26); nothing of it is ever refused. */
public final class FirstRounds {

    /** One person, one ISO week, all first rounds together [S] (R25). */
    static final int HALF_DAYS_A_WEEK = 1;

    private FirstRounds() {}

    /** The ISO week of a day, such as {@code 2020-W53} for the first days of 2021. */
    public static String weekOf(LocalDate day) {
        return "%d-W%02d"
                .formatted(
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Whether so many half-days of one person in one week are shown to control (R25). */
    static boolean isOverAWeek(int halfDays) {
        return halfDays > HALF_DAYS_A_WEEK;
    }

    /**
     * Whether two launches of one owner on one irritant are shown to control (R26).
     *
     * @param within days, of the policy in force
     */
    static boolean isSplit(LocalDate one, LocalDate other, int within) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= within;
    }
}
