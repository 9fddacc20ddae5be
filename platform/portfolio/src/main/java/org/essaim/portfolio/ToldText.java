package org.essaim.portfolio;

import module java.base;

/**
 * A text that a line cannot do without: where there is none to tell, as it was redacted, what
 * stands there is not real, and the line says so among what is made up (R100).
 *
 * @param member of the line
 */
public record ToldText(String member, String text) {

    /** Stands in the place of a text that is not there. */
    public static final String NOT_TOLD = "[not told]";

    /**
     * @param text empty where there is none
     */
    public static ToldText of(String member, Optional<String> text) {
        return new ToldText(member, text.orElse(NOT_TOLD));
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
        if (!text.equals(NOT_TOLD) || more.contains(member)) {
            return more;
        }
        return Stream.concat(more.stream(), Stream.of(member)).toList();
    }
}
