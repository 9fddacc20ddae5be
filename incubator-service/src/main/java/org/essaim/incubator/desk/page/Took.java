package org.essaim.incubator.desk.page;

import java.time.Duration;

/**
 * How long something took, in the largest unit of which it has one. Its text is {@code
 * desk.took.<unit>}.
 *
 * @param number of that unit
 */
record Took(String unit, double number) {

    private static final double MILLIS = 1_000;

    /** Null where nothing was measured. */
    static Took of(Long millis) {
        if (millis == null) {
            return null;
        }
        Duration took = Duration.ofMillis(millis);
        if (took.toMinutes() == 0) {
            return new Took("seconds", millis / MILLIS);
        }
        if (took.toHours() == 0) {
            return new Took("minutes", took.toMinutes());
        }
        return took.toDays() == 0
                ? new Took("hours", took.toHours())
                : new Took("days", took.toDays());
    }
}
