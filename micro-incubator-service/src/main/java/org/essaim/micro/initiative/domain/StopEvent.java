package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.decision.StoredAs;

/** What a stop of the centre did to an initiative, and what took it back (R65, R67). */
public sealed interface StopEvent extends InitiativeEvent {

    /** A stop of the centre took effect here (R65). */
    @StoredAs("initiative.stopped")
    record Stopped(
            InitiativeId initiative,
            UUID stopId,
            UUID expenseId,
            LocalDate dueOn,
            LocalDate effectiveOn)
            implements StopEvent {}

    /** The refusal is lifted; the wanted shares are asked from the envelope (R67). */
    @StoredAs("initiative.reinstated")
    record Reinstated(
            InitiativeId initiative,
            UUID stopId,
            ReinstatementReason reason,
            UUID because,
            List<Share> wanted,
            LocalDate reinstatedOn)
            implements StopEvent {
        public Reinstated {
            wanted = List.copyOf(wanted);
        }
    }

    /** The envelope gave back what it could; the shortfall is not owed (R67). */
    @StoredAs("initiative.reinstatement-settled")
    record ReinstatementSettled(
            InitiativeId initiative, UUID stopId, List<Share> given, Amount shortfall)
            implements StopEvent {
        public ReinstatementSettled {
            given = List.copyOf(given);
        }
    }
}
