package org.essaim.incubator.stopping.domain;

import java.util.Objects;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/** What can be asked about the funding of one initiative. */
public sealed interface StoppingCommand {

    DivisionId division();

    InitiativeId initiative();

    /**
     * Under which name all that is decided of that funding is kept. The division is part of it: no
     * division can touch the funding of another by naming an initiative like one of its.
     */
    static String target(DivisionId division, InitiativeId initiative) {
        return "stopping:%s:%s".formatted(division.slug(), initiative);
    }

    /**
     * Judges the funding on the whole file: reinstates, stops or warns where that is due, and does
     * nothing where it is not or has been done before (R66).
     */
    record Judge(ReviewSnapshot file, IngestionProgress hearing) implements StoppingCommand {
        public Judge {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(hearing, "hearing");
        }

        @Override
        public DivisionId division() {
            return file.division();
        }

        @Override
        public InitiativeId initiative() {
            return file.initiative();
        }
    }
}
