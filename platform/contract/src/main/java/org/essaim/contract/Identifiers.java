package org.essaim.contract;

import java.util.Map;

/** What every identifier that people choose has to satisfy. */
final class Identifiers {

    private Identifiers() {}

    /**
     * @param type of the id, which the sentences about it name
     */
    static void require(Class<?> type, String value, int mostCharacters) {
        if (value == null || value.isBlank()) {
            throw new InvalidValueException(type, "id-missing");
        }
        if (value.length() > mostCharacters) {
            throw new InvalidValueException(
                    type, "id-too-long", Map.of("most", mostCharacters, "has", value.length()));
        }
        if (!value.chars().allMatch(Identifiers::isVisible)) {
            throw new InvalidValueException(type, "id-invisible");
        }
        if (isSpace(value.charAt(0)) || isSpace(value.charAt(value.length() - 1))) {
            throw new InvalidValueException(type, "id-with-outer-blanks");
        }
    }

    /** Two ids that look the same must not be two. */
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
