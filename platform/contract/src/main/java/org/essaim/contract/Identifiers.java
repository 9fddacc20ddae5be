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
            throw invalid(type, "id-missing", Map.of());
        }
        if (value.length() > mostCharacters) {
            throw invalid(
                    type, "id-too-long", Map.of("most", mostCharacters, "has", value.length()));
        }
        if (!value.chars().allMatch(Identifiers::isVisible)) {
            throw invalid(type, "id-invisible", Map.of());
        }
        if (isSpace(value.charAt(0)) || isSpace(value.charAt(value.length() - 1))) {
            throw invalid(type, "id-with-outer-blanks", Map.of());
        }
    }

    private static InvalidValueException invalid(
            Class<?> type, String code, Map<String, Object> facts) {
        return new InvalidValueException(type, code, facts);
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
