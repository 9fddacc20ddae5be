package org.essaim.reporting;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * One moment of a time line, as an English page shows it.
 *
 * @param initiative null where it is about the division itself
 * @param on null where the message names no day
 * @param kind the class of its dot
 * @param is what it is
 * @param details what is written after that
 */
record Moment(
        DivisionId division,
        InitiativeId initiative,
        LocalDate on,
        String kind,
        String is,
        String details) {

    /** The tests publish digests alone. */
    private static final String NO_TEXTS =
            "Tried: (text not available) Learnt: (text not available)";

    private static final Set<String> CHANGES =
            Set.of(
                    "division_admitted",
                    "allocated",
                    "withdrawn",
                    "launched",
                    "integrated",
                    "closed",
                    "stopped",
                    "reinstated",
                    "case_opened",
                    "adopted");

    /** Whether the page of its division shows it among what changed there. */
    boolean isChange() {
        return CHANGES.contains(kind);
    }

    /**
     * @param named true where the initiative stands beside it
     */
    String text(boolean named) {
        String name = named && initiative != null ? ", " + Written.initiative(initiative) : "";
        String more = details.isBlank() ? "" : ": " + details.strip();
        String texts = kind.equals("closed") && !named ? " " + NO_TEXTS : "";
        LocalDate day = on == null ? LocalDate.EPOCH : on;
        return "%s %s: %s%s%s%s".formatted(day, kind, is, name, more, texts);
    }
}
