package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.StoredAs;

/** How an initiative went on, from its launch to its end. */
public sealed interface LifecycleEvent extends InitiativeEvent {

    /**
     * Somebody launched it (R20); the first round follows from the envelope.
     *
     * @param stated the first round as an import tells it; null where the policy says it
     * @param paidOn when the envelope paid the first round, where that was after the launch, which
     *     was dated back then; or null
     */
    @StoredAs("initiative.launched")
    record Launched(
            InitiativeId initiative,
            UUID grantId,
            DivisionId division,
            PersonId owner,
            FreeText title,
            Kind kind,
            FreeText irritant,
            FreeText trial,
            UUID about,
            LocalDate launchedOn,
            String origin,
            List<Flag> flags,
            List<String> madeUp,
            StatedRound stated,
            LocalDate paidOn)
            implements LifecycleEvent {
        public Launched {
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }

        @Override
        public UUID entryId() {
            return grantId;
        }

        @Override
        public PersonId person() {
            return owner;
        }
    }

    /** A point of the checklists has an answer (R81). */
    @StoredAs("initiative.checklist-answered")
    record ChecklistAnswered(
            InitiativeId initiative,
            UUID entryId,
            ChecklistPoint point,
            FreeText answer,
            LocalDate answeredOn,
            PersonId person)
            implements LifecycleEvent {}

    /** An administration may take it over by accepting (R81). */
    @StoredAs("initiative.integration-offered")
    record IntegrationOffered(
            InitiativeId initiative,
            UUID entryId,
            FreeText into,
            LocalDate offeredOn,
            PersonId person)
            implements LifecycleEvent {}

    /** It moved forward (R80). */
    @StoredAs("initiative.stage-entered")
    record StageEntered(
            InitiativeId initiative,
            UUID entryId,
            Stage from,
            Stage stage,
            LocalDate enteredOn,
            PersonId person,
            List<Flag> flags)
            implements LifecycleEvent {
        public StageEntered {
            flags = List.copyOf(flags);
        }
    }

    /** It is dormant; only the clocks of its expenses run on (R83). */
    @StoredAs("initiative.paused")
    record Paused(
            InitiativeId initiative,
            UUID entryId,
            FreeText reason,
            LocalDate pausedOn,
            PersonId person)
            implements LifecycleEvent {}

    /** It was resumed, at the stage it had or an earlier one (R83). */
    @StoredAs("initiative.revived")
    record Revived(
            InitiativeId initiative,
            UUID entryId,
            FreeText note,
            Stage from,
            Stage stage,
            LocalDate revivedOn,
            PersonId person)
            implements LifecycleEvent {}

    /** Something stood in the way (R92). */
    @StoredAs("initiative.obstacle-met")
    record ObstacleMet(
            InitiativeId initiative,
            UUID entryId,
            ObstacleKind kind,
            FreeText what,
            LocalDate metOn,
            PersonId person)
            implements LifecycleEvent {}

    /** A derogation was used for it (R93). */
    @StoredAs("initiative.derogation-noted")
    record DerogationUsed(InitiativeId initiative, UUID entryId, UUID derogation, LocalDate usedOn)
            implements LifecycleEvent {}

    /** An administration took it over (R81); final. */
    @StoredAs("initiative.integrated")
    record Integrated(
            InitiativeId initiative,
            UUID entryId,
            FreeText into,
            FreeText acceptedBy,
            LocalDate integratedOn,
            PersonId person,
            List<Flag> flags)
            implements LifecycleEvent {
        public Integrated {
            flags = List.copyOf(flags);
        }
    }

    /** It was closed, and what was learnt is public (R84); final. */
    @StoredAs("initiative.closed")
    record Closed(
            InitiativeId initiative,
            UUID entryId,
            FreeText tried,
            FreeText learnt,
            LocalDate closedOn,
            PersonId person,
            List<Flag> flags)
            implements LifecycleEvent {
        public Closed {
            flags = List.copyOf(flags);
        }
    }
}
