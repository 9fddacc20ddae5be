package org.essaim.reporting.site.page;

/**
 * What went wrong, as people see it: each kind has a title and says what to do, {@code
 * problem.<kind>.title} and {@code .remedy}.
 */
enum ProblemKind {
    INVALID,
    NOT_PUBLIC,
    NOT_FOUND,
    METHOD,
    TOO_LARGE,
    BUSY,
    FAULT;

    static ProblemKind of(int status) {
        return switch (status) {
            case 401, 403 -> NOT_PUBLIC;
            case 404, 410 -> NOT_FOUND;
            case 405 -> METHOD;
            case 413, 414, 431 -> TOO_LARGE;
            case 429, 503 -> BUSY;
            default -> status >= 500 ? FAULT : INVALID;
        };
    }

    /** Whether the same may be there when it is asked for again. */
    public boolean passes() {
        return this == BUSY || this == FAULT;
    }
}
