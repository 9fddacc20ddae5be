package org.essaim.pages.notice;

import module java.base;

/**
 * A day of somebody's calendar, or an hour of it.
 *
 * @param key what it is known by here, however often it changes
 * @param stamped the day of the fact behind it: the same facts are the same calendar
 * @param text what stands there, without the day
 * @param at when it begins; null for the whole day
 * @param place where it is, or null
 */
public record CalendarDay(
        String key, LocalDate stamped, LocalDate on, String text, Instant at, String place) {

    /** A whole day. */
    public static CalendarDay whole(String key, LocalDate stamped, LocalDate on, String text) {
        return new CalendarDay(key, stamped, on, text, null, null);
    }

    /**
     * From that hour of the day on.
     *
     * @param hour of that zone; the whole day where it is null
     */
    public CalendarDay from(LocalTime hour, ZoneId zone) {
        Instant begin = hour == null ? null : on.atTime(hour).atZone(zone).toInstant();
        return new CalendarDay(key, stamped, on, text, begin, place);
    }

    /** There; nowhere where it is null. */
    public CalendarDay in(String where) {
        return new CalendarDay(key, stamped, on, text, at, where);
    }
}
