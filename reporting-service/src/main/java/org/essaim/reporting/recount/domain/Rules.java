package org.essaim.reporting.recount.domain;

import java.time.LocalDate;

/** Which values apply to a rule that is about a day (R99). */
@FunctionalInterface
public interface Rules {

    Parameters on(LocalDate day);

    /** The same on every day. */
    static Rules always(Parameters parameters) {
        return _ -> parameters;
    }
}
