package org.essaim.contract;

import java.util.Map;

/**
 * Time given to an initiative, in whole half-days [demi-journées] (R14).
 *
 * @param halfDays may be negative only where a difference is meant
 */
public record HalfDays(long halfDays) {

    /** The most that one entry may carry: a thousand people for several years. */
    public static final int MOST = 1_000_000;

    public static final HalfDays NONE = new HalfDays(0);

    /**
     * Time as people write it down.
     *
     * @throws InvalidValueException if it is negative or more than {@link #MOST} (R14)
     */
    public static HalfDays of(int halfDays) {
        if (halfDays < 0 || halfDays > MOST) {
            throw new InvalidValueException(
                    HalfDays.class, "half-days-out-of-range", Map.of("most", MOST));
        }
        return new HalfDays(halfDays);
    }

    public HalfDays plus(HalfDays other) {
        return new HalfDays(Math.addExact(halfDays, other.halfDays));
    }

    public HalfDays minus(HalfDays other) {
        return new HalfDays(Math.subtractExact(halfDays, other.halfDays));
    }

    public HalfDays min(HalfDays other) {
        return halfDays <= other.halfDays ? this : other;
    }

    @Override
    public String toString() {
        return halfDays == 1 ? "1 half-day" : halfDays + " half-days";
    }
}
