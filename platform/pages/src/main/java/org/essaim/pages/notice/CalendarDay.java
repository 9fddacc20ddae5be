package org.essaim.pages.notice;

import module java.base;

/**
 * A day of somebody's calendar.
 *
 * @param key what it is known by here, however often it changes
 * @param stamped the day of the fact behind it: the same facts are the same calendar
 * @param text what stands there, without the day
 */
public record CalendarDay(String key, LocalDate stamped, LocalDate on, String text) {}
