package org.essaim.web.language;

import module java.base;

/**
 * How long ago something was, as people say it.
 *
 * @param unit the largest of which there is at least one; seconds below a minute
 */
public record Age(String unit, long number) {

    public static Age of(Duration since) {
        return since.toDays() > 0
                ? of(ChronoUnit.DAYS, since.toDays())
                : since.toHours() > 0
                        ? of(ChronoUnit.HOURS, since.toHours())
                        : since.toMinutes() > 0
                                ? of(ChronoUnit.MINUTES, since.toMinutes())
                                : of(ChronoUnit.SECONDS, since.toSeconds());
    }

    private static Age of(ChronoUnit unit, long number) {
        return new Age(unit.toString().toLowerCase(Locale.ROOT), number);
    }
}
