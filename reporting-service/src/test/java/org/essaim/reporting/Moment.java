package org.essaim.reporting;

import java.time.LocalDate;
import java.util.Set;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * One moment of a time line, as an English page has to tell it.
 *
 * @param initiative null where it is about the division itself
 * @param on null where the message names no day
 * @param kind the class of its dot
 * @param is what it is
 * @param says what is said after that
 */
record Moment(
        DivisionId division,
        InitiativeId initiative,
        LocalDate on,
        String kind,
        String is,
        String says) {

    /** The tests tell digests alone. */
    private static final String NO_TEXTS =
            "Tried: (the text is not there) Learnt: (the text is not there)";

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

    /** Whether the page of its division tells it among what changed there. */
    boolean isChange() {
        return CHANGES.contains(kind);
    }

    /**
     * @param named true where the initiative stands beside it
     */
    String said(boolean named) {
        String name = named && initiative != null ? " " + initiative : "";
        String told = kind.equals("closed") && !named ? NO_TEXTS : says;
        String rest = told.isBlank() ? "" : " " + told.strip();
        LocalDate day = on == null ? LocalDate.EPOCH : on;
        return "%s %s: %s%s%s".formatted(day, kind, is, name, rest);
    }
}
