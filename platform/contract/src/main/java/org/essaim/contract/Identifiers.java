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
        if (value.chars()
                        .anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))
                || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "the id of a " + what + " has no control characters and no outer blanks");
        }
    }
}
