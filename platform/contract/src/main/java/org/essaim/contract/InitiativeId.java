package org.essaim.contract;

/** The name of an initiative, unique within the federation. */
public record InitiativeId(String value) implements Comparable<InitiativeId> {

    /** Of one that was chosen before there was a grammar. */
    public static final int MOST_CHARACTERS = 100;

    /** Of one that is chosen now. */
    public static final int MOST_CHOSEN = 60;

    /**
     * @throws InvalidValueException if blank, longer than {@value #MOST_CHARACTERS} characters, or
     *     holding a control or invisible character or outer blanks
     */
    public InitiativeId {
        Identifiers.require(InitiativeId.class, value, MOST_CHARACTERS);
    }

    /**
     * What can be chosen now that is nearest to this, itself where it can: small letters, digits
     * and single hyphens between them, at most {@value #MOST_CHOSEN} (R100).
     */
    public InitiativeId nearest() {
        String plain = Identifiers.plain(value, MOST_CHOSEN);
        return new InitiativeId(plain.isEmpty() ? "initiative" : plain);
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
