package org.essaim.contract;

/** What every identifier that people choose has to satisfy, said once. */
final class Identifiers {

    private Identifiers() {}

    static void require(String what, String value, int mostCharacters) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the id of a " + what + " is missing");
        }
        if (value.length() > mostCharacters) {
            throw new IllegalArgumentException(
                    "the id of a %s has at most %d characters, this one has %d"
                            .formatted(what, mostCharacters, value.length()));
        }
        if (!value.chars().allMatch(Identifiers::isVisible)) {
            throw new IllegalArgumentException(
                    "the id of a " + what + " has no control, invisible or unknown characters");
        }
        if (isSpace(value.charAt(0)) || isSpace(value.charAt(value.length() - 1))) {
            throw new IllegalArgumentException("the id of a " + what + " has no outer blanks");
        }
    }

    /** What can be seen and told apart: two ids that look the same should not be two. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static boolean isSpace(char character) {
        return Character.isSpaceChar(character) || Character.isWhitespace(character);
    }
}
