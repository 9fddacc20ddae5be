package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;

/** What an initiative meets on its way: sleep, waking up, obstacles, and what control is shown. */
public sealed interface ProgressCommand extends InitiativeCommand {

    /** Lets it rest for a reason; the clocks of its expenses run on (R83). */
    record Pause(
            InitiativeId initiative,
            UUID entryId,
            WrittenText reason,
            LocalDate pausedOn,
            PersonId person)
            implements ProgressCommand {}

    /**
     * Wakes it up with a restart note, at the stage it had or an earlier one (R83, R80).
     *
     * @param stage null: the one it had
     */
    record Revive(
            InitiativeId initiative,
            UUID entryId,
            WrittenText note,
            Stage stage,
            LocalDate revivedOn,
            PersonId person)
            implements ProgressCommand {}

    /** Records what stands in the way, or a choice that depends on a shared service (R92, R36). */
    record RecordObstacle(
            InitiativeId initiative,
            UUID entryId,
            ObstacleKind kind,
            WrittenText what,
            LocalDate metOn,
            PersonId person)
            implements ProgressCommand {}

    /** Notes that it made use of a derogation, which the derogation has allowed (R93). */
    record NoteDerogation(InitiativeId initiative, UUID entryId, UUID derogation, LocalDate usedOn)
            implements ProgressCommand {}

    /**
     * Tells how much a person has spent of first rounds in the week of an expense, in all
     * initiatives together; beyond half a day it is flagged (R25).
     */
    record NoteWeek(InitiativeId initiative, UUID entryId, UUID expenseId, int halfDays)
            implements ProgressCommand {}

    /** Tells of another first round of the owner on the same irritant; near in time it is split. */
    record NoteOtherFirstRound(
            InitiativeId initiative, UUID entryId, UUID otherGrant, LocalDate otherLaunchedOn)
            implements ProgressCommand {}
}
