package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Whether an initiative may spend (R65, R67). */
public sealed interface Funding {

    /** It may, within its grants. */
    record Open() implements Funding {}

    /**
     * The centre stopped it.
     *
     * @param effectiveOn the business day on which the stop was carried out here
     */
    record Stopped(UUID stopId, LocalDate effectiveOn) implements Funding {}

    /** It may again; the envelope has not yet said what it can give back. */
    record Reinstating(UUID stopId, List<Share> wanted) implements Funding {
        public Reinstating {
            wanted = List.copyOf(wanted);
        }
    }
}
