package org.essaim.incubator.funding.read;

/** The journals of an export: numbers are unbroken in each of them. */
enum Journal {
    /** What accounts held when the year began. */
    OPENING("AN"),
    ALLOCATIONS("AL"),
    GRANTS("AT"),
    EXPENSES("DE");

    private final String code;

    Journal(String code) {
        this.code = code;
    }

    /** As accountants call it. */
    String code() {
        return code;
    }

    static Journal of(Movement.Kind kind) {
        return switch (kind) {
            case ALLOCATED, RECEIVED, WITHDRAWN -> ALLOCATIONS;
            case GRANTED, RELEASED, REOPENED -> GRANTS;
            case SPENT, REVERSED -> EXPENSES;
        };
    }
}
