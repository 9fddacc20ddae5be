package org.essaim.web.problem;

import module java.base;

/** What a value is not, where it has another type than its member. */
final class TypeCodes {

    private static final String OTHER = "of-another-type";

    private static final Map<Class<?>, String> CODES =
            Map.of(
                    LocalDate.class, "not-a-day",
                    Instant.class, "not-an-instant",
                    UUID.class, "not-a-uuid",
                    int.class, "not-a-whole-number",
                    Integer.class, "not-a-whole-number",
                    long.class, "not-a-whole-number",
                    Long.class, "not-a-whole-number",
                    boolean.class, "not-true-or-false",
                    Boolean.class, "not-true-or-false",
                    String.class, "not-a-text");

    private TypeCodes() {}

    /** Of the type that a member has; null where none is known. */
    static String of(Class<?> wanted) {
        return wanted == null ? OTHER : CODES.getOrDefault(wanted, OTHER);
    }
}
