package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Kind;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;

/**
 * From launch to end: stages, pauses, what gets in the way, and how it ends (R20, R80-R84, R92).
 */
public sealed interface LifecycleCommand extends InitiativeCommand {

    /**
     * Launches without asking anyone (R20-R22).
     *
     * @param entry its person is the owner
     * @param launcherOf the division of the launcher; null where an import does not know it (R24)
     * @param irritant what hurts whom; null only in an import (R21)
     * @param trial what will be tried; null only in an import (R21)
     * @param about the irritant that was reported (R90) and is tried on, or null
     * @param origin the initiative that is adopted, or null
     * @param stated the first round as an import tells it; null where the policy says it
     * @param paidOn when the envelope paid it, where an import tells that it was after the launch,
     *     or null
     */
    record Launch(
            Entry entry,
            DivisionId division,
            DivisionId launcherOf,
            WrittenText title,
            Kind kind,
            WrittenText irritant,
            WrittenText trial,
            UUID about,
            LocalDate launchedOn,
            String origin,
            StatedRound stated,
            LocalDate paidOn)
            implements LifecycleCommand {

        /** The last of the days that it is about. */
        LocalDate latestDay() {
            return paidOn == null ? launchedOn : paidOn;
        }

        /** With the first round that the policy gives. */
        public Launch(
                Entry entry,
                DivisionId division,
                DivisionId launcherOf,
                WrittenText title,
                Kind kind,
                WrittenText irritant,
                WrittenText trial,
                UUID about,
                LocalDate launchedOn,
                String origin) {
            this(
                    entry,
                    division,
                    launcherOf,
                    title,
                    kind,
                    irritant,
                    trial,
                    about,
                    launchedOn,
                    origin,
                    null,
                    null);
        }
    }

    /** Goes forward to a stage, through the gates of all that it skips (R80, R81). */
    record EnterStage(Entry entry, Stage stage, LocalDate enteredOn) implements LifecycleCommand {}

    /** Answers a point of the checklists; a later answer adds to the earlier one (R81). */
    record AnswerChecklist(
            Entry entry, ChecklistPoint point, WrittenText answer, LocalDate answeredOn)
            implements LifecycleCommand {}

    /** Pauses it for a reason; the clocks of its expenses run on (R83). */
    record Pause(Entry entry, WrittenText reason, LocalDate pausedOn) implements LifecycleCommand {}

    /**
     * Resumes it with a restart note, at the stage it had or an earlier one (R83, R80).
     *
     * @param stage null: the one it had
     */
    record Revive(Entry entry, WrittenText note, Stage stage, LocalDate revivedOn)
            implements LifecycleCommand {}

    /** Records what stands in the way, or a choice that depends on a shared service (R92, R36). */
    record RecordObstacle(Entry entry, ObstacleKind kind, WrittenText what, LocalDate metOn)
            implements LifecycleCommand {}

    /** Records the use of a derogation, which the derogation itself has allowed (R93). */
    record RecordDerogationUse(Entry entry, UUID derogation, LocalDate usedOn)
            implements LifecycleCommand {}

    /** Offers the product to an administration, which takes it over by accepting (R81). */
    record OfferIntegration(Entry entry, WrittenText into, LocalDate offeredOn)
            implements LifecycleCommand {}

    /** Accepts the offer for an office, in person and from outside the team (R81). */
    record AcceptIntegration(Entry entry, WrittenText office, LocalDate acceptedOn)
            implements LifecycleCommand {}

    /** Was handed over to an administration: an import alone says so without its acceptance. */
    record Integrate(Entry entry, WrittenText into, LocalDate integratedOn)
            implements LifecycleCommand {}

    /** Closes it with what was tried and learnt (R84). */
    record Close(Entry entry, WrittenText tried, WrittenText learnt, LocalDate closedOn)
            implements LifecycleCommand {}
}
