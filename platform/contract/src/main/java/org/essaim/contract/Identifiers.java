package org.essaim.contract;

import module java.base;

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

    /**
     * The value in small letters, digits and single hyphens between them, which no address, topic
     * or file has to escape: what is chosen from now on is this from the start (R100).
     *
     * @param most characters; what is longer is cut
     * @return empty where nothing of the value remains
     */
    static String plain(String value, int most) {
        String plain =
                Normalizer.normalize(value, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-", "");
        return plain.substring(0, Math.min(most, plain.length())).replaceAll("-$", "");
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
