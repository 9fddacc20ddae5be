package org.essaim.federation.directory;

import java.util.Map;
import org.essaim.contract.InvalidValueException;
import org.essaim.contract.PersonId;

/**
 * A person and the name that they gave themselves, if any. Its text form leaves the name out, so
 * that no log can hold it.
 *
 * @param name as people write it, any letters of any language; null where there is none
 */
public record DirectoryEntry(PersonId person, String name) {

    public static final int MOST_CHARACTERS = 200;

    /**
     * @throws InvalidValueException if the name is blank, longer than {@value #MOST_CHARACTERS}
     *     characters, or holds a control character; the answer does not repeat it
     */
    public DirectoryEntry {
        if (name != null) {
            check(name);
        }
    }

    private static void check(String name) {
        if (name.isBlank()) {
            throw new InvalidValueException(DirectoryEntry.class, "name-blank");
        }
        if (name.length() > MOST_CHARACTERS) {
            throw new InvalidValueException(
                    DirectoryEntry.class, "name-too-long", Map.of("most", MOST_CHARACTERS));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException(DirectoryEntry.class, "name-control-characters");
        }
    }

    @Override
    public String toString() {
        return "DirectoryEntry[" + person + "]";
    }
}
