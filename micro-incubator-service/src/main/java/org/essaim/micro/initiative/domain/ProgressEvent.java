package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.StoredAs;

/** What an initiative met on its way. */
public sealed interface ProgressEvent extends InitiativeEvent {

    UUID entryId();

    /** It rests; nothing is due but the clocks of its expenses (R83). */
    @StoredAs("initiative.paused")
    record Paused(
            InitiativeId initiative,
            UUID entryId,
            FreeText reason,
            LocalDate pausedOn,
            PersonId person)
            implements ProgressEvent {}

    /** It goes on, at the stage it had or an earlier one (R83). */
    @StoredAs("initiative.revived")
    record Revived(
            InitiativeId initiative,
            UUID entryId,
            FreeText note,
            Stage from,
            Stage stage,
            LocalDate revivedOn,
            PersonId person)
            implements ProgressEvent {}

    /** Something stood in the way (R92). */
    @StoredAs("initiative.obstacle-met")
    record ObstacleMet(
            InitiativeId initiative,
            UUID entryId,
            ObstacleKind kind,
            FreeText what,
            LocalDate metOn,
            PersonId person)
            implements ProgressEvent {}

    /** It made use of a derogation (R93). */
    @StoredAs("initiative.derogation-noted")
    record DerogationNoted(InitiativeId initiative, UUID entryId, UUID derogation, LocalDate usedOn)
            implements ProgressEvent {}

    /** Shown to control after the fact (R25, R26). */
    @StoredAs("initiative.flagged")
    record Flagged(
            InitiativeId initiative, UUID entryId, Flag flag, UUID about, LocalDate flaggedOn)
            implements ProgressEvent {}
}
