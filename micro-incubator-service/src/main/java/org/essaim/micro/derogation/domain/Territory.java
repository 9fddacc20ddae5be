package org.essaim.micro.derogation.domain;

import java.util.regex.Pattern;

/**
 * A place, named from the largest part to the smallest: {@code FR/IDF/75}. What lies within it
 * begins with it.
 */
public record Territory(String path) {

    private static final Pattern PATH =
            Pattern.compile("[\\p{L}\\p{N}-]{1,40}(/[\\p{L}\\p{N}-]{1,40}){0,5}");

    /**
     * @throws IllegalArgumentException unless it is one to six parts of letters, digits and hyphens
     *     with a slash between them
     */
    public Territory {
        if (path == null || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "R93: a territory is named like FR/IDF/75: one to six parts of letters, digits"
                            + " and hyphens");
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
