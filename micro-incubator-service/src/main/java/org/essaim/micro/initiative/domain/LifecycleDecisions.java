package org.essaim.micro.initiative.domain;

import java.util.List;
import java.util.Optional;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.Stage;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.InitiativeCommand.AcceptOwnership;
import org.essaim.micro.initiative.domain.InitiativeCommand.EnterStage;
import org.essaim.micro.initiative.domain.InitiativeCommand.OfferOwnership;
import org.essaim.micro.initiative.domain.InitiativeCommand.RecordUsage;
import org.essaim.micro.initiative.domain.InitiativeEvent.OwnershipAccepted;
import org.essaim.micro.initiative.domain.InitiativeEvent.OwnershipOffered;
import org.essaim.micro.initiative.domain.InitiativeEvent.StageEntered;
import org.essaim.micro.initiative.domain.InitiativeEvent.UsageMeasured;

/** Use (R50), stages (R80, R81) and the one owner (R28). */
final class LifecycleDecisions {

    private LifecycleDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> use(
            RecordUsage c, Lifecycle life, Circumstances at) {
        Optional<InitiativeRefusal> wrong =
                Days.wrong(c.measuredOn(), at, "R50", life.launchedOn())
                        .or(() -> unreal(c.users(), c.delight()))
                        .or(() -> unconfirmed(c));
        return wrong.<Decision<InitiativeEvent, InitiativeRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(measured(c)));
    }

    static Optional<InitiativeRefusal> unreal(int users, Integer delight) {
        boolean delightful = delight == null || delight >= 0 && delight <= 10;
        if (users < 0 || !delightful) {
            return Optional.of(
                    new InitiativeRefusal.Missing(
                            "R50", "0 or more users, and a delight from 0 to 10 or none"));
        }
        return Optional.empty();
    }

    /** Confirming is for a user representative; what an import tells was confirmed then. */
    private static Optional<InitiativeRefusal> unconfirmed(RecordUsage c) {
        boolean may = c.byRepresentative() || c.provenance().imported();
        return c.level() == EvidenceLevel.CONFIRMED && !may
                ? Optional.of(new InitiativeRefusal.NotConfirmed())
                : Optional.empty();
    }

    private static UsageMeasured measured(RecordUsage c) {
        return new UsageMeasured(
                c.initiative(),
                c.entryId(),
                c.measuredOn(),
                c.users(),
                c.level(),
                c.delight(),
                WrittenText.referenceOf(c.seenAt()),
                c.person(),
                c.provenance().flags(),
                c.provenance().madeUp());
    }

    static Decision<InitiativeEvent, InitiativeRefusal> enter(
            EnterStage c, Lifecycle life, Circumstances at) {
        Optional<InitiativeRefusal> wrong =
                Days.wrong(c.enteredOn(), at, "R80", life.launchedOn())
                        .or(() -> barred(c, life, at));
        return wrong.<Decision<InitiativeEvent, InitiativeRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(entered(c, life)));
    }

    private static Optional<InitiativeRefusal> barred(
            EnterStage c, Lifecycle life, Circumstances at) {
        if (life.isDormant() && !c.provenance().imported()) {
            return Optional.of(
                    new InitiativeRefusal.Missing("R83", "a revival with a restart note first"));
        }
        if (c.stage().compareTo(life.stage()) <= 0) {
            return Optional.of(new InitiativeRefusal.NotForward(life.stage(), c.stage()));
        }
        return switch (c.stage()) {
            case IDEA, PILOT -> Optional.empty();
            case GROWTH ->
                    life.isUsed(at.policy())
                            ? Optional.empty()
                            : Optional.of(new InitiativeRefusal.NotUsedYet(c.initiative()));
            case CONSOLIDATION ->
                    c.provenance().imported() || c.securityChecked() && c.reliabilityChecked()
                            ? Optional.empty()
                            : Optional.of(
                                    new InitiativeRefusal.Missing(
                                            "R81", "a security and a reliability checklist"));
            case INTEGRATED ->
                    Optional.of(
                            new InitiativeRefusal.Missing(
                                    "R81", "an integration into an administration that accepts"));
        };
    }

    private static StageEntered entered(EnterStage c, Lifecycle life) {
        List<Flag> flags =
                skipsTo(c.stage(), life)
                        ? c.provenance().flags(Flag.SKIPPED_STAGE)
                        : c.provenance().flags();
        return new StageEntered(
                c.initiative(),
                c.entryId(),
                life.stage(),
                c.stage(),
                c.enteredOn(),
                c.person(),
                flags);
    }

    /** Whether a stage is left out, which is allowed and flagged (R80). */
    static boolean skipsTo(Stage stage, Lifecycle life) {
        return stage.ordinal() > life.stage().ordinal() + 1;
    }

    static Decision<InitiativeEvent, InitiativeRefusal> offer(OfferOwnership c, Lifecycle life) {
        if (!life.owner().mayBeOfferedBy(c.owner())) {
            return Decision.refuse(new InitiativeRefusal.NotYours("the owner"));
        }
        if (c.to() == null) {
            return Decision.refuse(new InitiativeRefusal.Missing("R28", "who is to be the owner"));
        }
        return Decision.accept(new OwnershipOffered(c.initiative(), c.entryId(), c.to()));
    }

    static Decision<InitiativeEvent, InitiativeRefusal> accept(AcceptOwnership c, Lifecycle life) {
        if (c.person() == null || !c.person().equals(life.owner().offeredTo())) {
            return Decision.refuse(new InitiativeRefusal.NotYours("the person it was offered to"));
        }
        return Decision.accept(new OwnershipAccepted(c.initiative(), c.entryId(), c.person()));
    }
}
