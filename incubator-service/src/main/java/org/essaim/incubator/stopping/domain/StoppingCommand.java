package org.essaim.incubator.stopping.domain;

import java.util.Objects;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Command;

/** What can be asked about the funding of one initiative. */
public sealed interface StoppingCommand extends Command {

    DivisionId division();

    InitiativeId initiative();

    @Override
    default String target() {
        return targetOf(division(), initiative());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(DivisionId division, InitiativeId initiative) {
        return "stopping:%s:%s".formatted(division.slug(), initiative);
    }

    /**
     * Reviews the funding on all that is known: reinstates, stops or warns where that is due, and
     * does nothing where it is not or has been done before (R66).
     */
    record Review(ReviewSnapshot snapshot, IngestionProgress progress) implements StoppingCommand {
        public Review {
            Objects.requireNonNull(snapshot, "snapshot");
            Objects.requireNonNull(progress, "progress");
        }

        @Override
        public DivisionId division() {
            return snapshot.division();
        }

        @Override
        public InitiativeId initiative() {
            return snapshot.initiative();
        }
    }
}
