package org.essaim.contract;

/** The name of an initiative, unique within the federation. */
public record InitiativeId(String value) implements Comparable<InitiativeId> {

    public static final int MOST_CHARACTERS = 100;

    /**
     * @throws InvalidValueException if blank, longer than {@value #MOST_CHARACTERS} characters, or
     *     holding a control or invisible character or outer blanks
     */
    public InitiativeId {
        Identifiers.require(InitiativeId.class, value, MOST_CHARACTERS);
    }

    @Override
    public int compareTo(InitiativeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
