package org.essaim.micro.directory.domain;

import org.essaim.contract.PersonId;

/**
 * A person and the name that they gave themselves. It never says the name but when asked for it, so
 * that no log can hold it.
 *
 * @param name as people write it, any letters of any language
 */
public record DirectoryEntry(PersonId person, String name) {

    public static final int MOST_CHARACTERS = 200;

    /**
     * @throws IllegalArgumentException if the name is blank, longer than {@value #MOST_CHARACTERS}
     *     characters, or holds a control character; the sentence does not repeat it
     */
    public DirectoryEntry {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name is missing");
        }
        if (name.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "name has at most " + MOST_CHARACTERS + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name has no control characters");
        }
    }

    @Override
    public String toString() {
        return "DirectoryEntry[" + person + "]";
    }
}
