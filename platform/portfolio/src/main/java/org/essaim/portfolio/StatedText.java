package org.essaim.portfolio;

import module java.base;

/**
 * A text that a line cannot do without: where there is none to tell, as it was redacted, what
 * stands there is not real, and the line says so among what is made up (R100).
 *
 * @param member of the line
 */
public record StatedText(String member, String text) {

    /** Stands in the place of a text that is not there. */
    public static final String NOT_STATED = "[not stated]";

    /**
     * @param text empty where there is none
     */
    public static StatedText of(String member, Optional<String> text) {
        return new StatedText(member, text.orElse(NOT_STATED));
    }

    /** What a line names as made up, of which nothing else is. */
    public List<String> madeUp() {
        return madeUp(List.of());
    }

    /**
     * What a line names as made up.
     *
     * @param more what else is
     */
    public List<String> madeUp(List<String> more) {
        if (!text.equals(NOT_STATED) || more.contains(member)) {
            return more;
        }
        return Stream.concat(more.stream(), Stream.of(member)).toList();
    }
}
