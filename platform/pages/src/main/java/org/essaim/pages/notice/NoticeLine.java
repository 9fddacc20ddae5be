package org.essaim.pages.notice;

import module java.base;

/**
 * Something that waits for somebody, as a mail says it.
 *
 * @param key what it is known by, so that each is sent once to each person; never changed
 * @param kind what it is grouped by
 * @param since the day of the fact that brought it up, or null where that is not known
 * @param text one line, without its end
 * @param follows keys: it is sent to those alone to whom one of these was; empty for everybody
 */
public record NoticeLine(
        String key, String kind, LocalDate since, String text, Set<String> follows) {

    public NoticeLine {
        follows = Set.copyOf(follows);
    }

    /** What everybody is sent for whom it waits. */
    public NoticeLine(String key, String kind, LocalDate since, String text) {
        this(key, kind, since, text, Set.of());
    }

    /** All that decides whether it is sent. */
    Stream<String> keys() {
        return Stream.concat(Stream.of(key), follows.stream());
    }

    /** Whether it is for somebody to whom those were sent. */
    boolean isNewAfter(Set<String> sent) {
        return !sent.contains(key) && (follows.isEmpty() || !Collections.disjoint(follows, sent));
    }
}
