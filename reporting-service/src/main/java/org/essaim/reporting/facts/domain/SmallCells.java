package org.essaim.reporting.facts.domain;

/**
 * Below which number of people a figure about them is not shown, because it could single one out
 * (R100). Sums are of what is shown alone, so that no subtraction finds what is not.
 */
public final class SmallCells {

    /** Figures of fewer people than this are not shown; 0 is nobody, so it is. */
    public static final int LEAST_PEOPLE = 5;

    private SmallCells() {}

    /** Null stands for fewer than {@value #LEAST_PEOPLE}, and for what is not known. */
    public static Integer shown(Integer people) {
        return people == null || hides(people) ? null : people;
    }

    public static boolean hides(int people) {
        return people > 0 && people < LEAST_PEOPLE;
    }
}
