package org.essaim.micro.derogation.domain;

import module java.base;

import org.essaim.contract.InvalidValueException;

/**
 * A place, named from the largest part to the smallest: {@code FR/IDF/75}. What lies within it
 * begins with it.
 */
public record Territory(String path) {

    /** One to six parts of letters, digits and hyphens with a slash between them. */
    public static final String PATTERN = "[\\p{L}\\p{N}-]{1,40}(/[\\p{L}\\p{N}-]{1,40}){0,5}";

    private static final Predicate<String> IS_PATH = Pattern.compile(PATTERN).asMatchPredicate();

    /**
     * @throws InvalidValueException unless it is of {@link #PATTERN}
     */
    public Territory {
        if (path == null || !IS_PATH.test(path)) {
            throw new InvalidValueException(Territory.class, "territory-malformed");
        }
    }

    /** Whether this is that place or lies within it. */
    boolean isWithin(Territory other) {
        return path.equals(other.path) || path.startsWith(other.path + "/");
    }

    @Override
    public String toString() {
        return path;
    }
}
