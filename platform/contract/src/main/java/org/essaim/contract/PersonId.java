package org.essaim.contract;

/**
 * A person, opaque: never a name or an address (R100). Only the directory of the person's division
 * knows who it is.
 */
public record PersonId(String value) {

    public static final int MOST_CHARACTERS = 100;

    /**
     * @throws InvalidValueException if blank, longer than {@value #MOST_CHARACTERS} characters, or
     *     holding a control or invisible character, an outer blank or an {@code @}
     */
    public PersonId {
        Identifiers.require(PersonId.class, value, MOST_CHARACTERS);
        if (value.indexOf('@') >= 0) {
            throw new InvalidValueException(PersonId.class, "person-is-no-address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
