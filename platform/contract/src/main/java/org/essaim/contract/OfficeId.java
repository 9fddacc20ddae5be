package org.essaim.contract;

import module java.base;

/**
 * An office of the list that the centre keeps: who sponsors is an office, whoever holds it, and no
 * free name (R92).
 */
public record OfficeId(String value) implements Comparable<OfficeId> {

    public static final int MOST_CHARACTERS = 60;

    /** Small letters, digits and single hyphens between them (R100). */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final Predicate<String> IS_PLAIN = Pattern.compile(PATTERN).asMatchPredicate();

    /**
     * @throws InvalidValueException if it is longer than {@value #MOST_CHARACTERS} characters, or
     *     not of {@link #PATTERN}
     */
    public OfficeId {
        Identifiers.require(OfficeId.class, value, MOST_CHARACTERS);
        if (!IS_PLAIN.test(value)) {
            throw new InvalidValueException(OfficeId.class, "office-malformed");
        }
    }

    @Override
    public int compareTo(OfficeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
