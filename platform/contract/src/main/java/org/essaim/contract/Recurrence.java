package org.essaim.contract;

/** How often an irritant occurs, rarest first (R90). */
public enum Recurrence {
    /** Once only, which is not an irritant. */
    ONCE,
    YEARLY,
    MONTHLY,
    WEEKLY,
    DAILY,
    MANY_TIMES_A_DAY;

    /** Whether it recurs. */
    public boolean isRecurring() {
        return this != ONCE;
    }
}
