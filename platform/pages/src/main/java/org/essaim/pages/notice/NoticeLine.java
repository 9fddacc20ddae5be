package org.essaim.pages.notice;

import module java.base;

/**
 * Something that waits for somebody, as a mail says it.
 *
 * @param key what it is known by, so that each is sent once to each person; never changed
 * @param kind what it is grouped by
 * @param since the day of the fact that brought it up, or null where that is not known
 * @param text one line, without its end
 */
public record NoticeLine(String key, String kind, LocalDate since, String text) {}
