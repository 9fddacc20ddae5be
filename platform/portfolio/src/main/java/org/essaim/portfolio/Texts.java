package org.essaim.portfolio;

import tools.jackson.databind.JsonNode;

/** What a text in a file may hold, and how an unreadable one is shown without doing harm. */
final class Texts {

    /** Titles, labels, places. */
    static final int SHORT = 300;

    /** Sources, reasons, what was tried and learnt. */
    static final int LONG = 4_000;

    private static final int MOST_SHOWN = 60;

    private Texts() {}

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException if the value is no text, is blank, is too long, or holds a
     *     control character other than line break and tab, or half a character
     */
    static String checked(String name, JsonNode value, int mostCharacters) {
        if (!value.isString()) {
            throw new IllegalArgumentException(
                    "%s is a text, this is %s".formatted(name, quoted(value.toString())));
        }
        String text = value.stringValue();
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (text.length() > mostCharacters) {
            throw new IllegalArgumentException(
                    "%s has at most %d characters, this one has %d"
                            .formatted(name, mostCharacters, text.length()));
        }
        if (text.codePoints().anyMatch(Texts::isUnwanted)) {
            throw new IllegalArgumentException(name + " has no control characters");
        }
        return text;
    }

    /** In quotes, cut short, with nothing in it that a terminal would obey. */
    static String quoted(String text) {
        String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
        StringBuilder safe = new StringBuilder("\"");
        shown.codePoints()
                .map(c -> isUnwanted(c) || c == '\n' ? '\uFFFD' : c)
                .forEach(safe::appendCodePoint);
        return safe.append('"').toString();
    }

    private static boolean isUnwanted(int character) {
        boolean control = Character.isISOControl(character);
        boolean half = Character.getType(character) == Character.SURROGATE;
        return half || control && character != '\n' && character != '\t' && character != '\r';
    }
}
