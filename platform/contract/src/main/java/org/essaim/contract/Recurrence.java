package org.essaim.contract;

/** How often something hurts, the rarest first (R90). */
public enum Recurrence {
    /** A one-off, which is no irritant. */
    ONCE,
    YEARLY,
    MONTHLY,
    WEEKLY,
    DAILY,
    MANY_TIMES_A_DAY;

    /** Whether it comes back. */
    public boolean isRecurring() {
        return this != ONCE;
    }
}
