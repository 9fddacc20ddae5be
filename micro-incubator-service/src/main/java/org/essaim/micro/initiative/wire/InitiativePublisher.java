package org.essaim.micro.initiative.wire;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.InitiativeAddressSet;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.contract.message.v1.InitiativeReceiptAttached;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.contract.message.v1.InitiativeTrialCorrected;
import org.essaim.contract.message.v1.InitiativeWarningSeen;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.initiative.domain.CorrectionEvent;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.ReceiptEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.initiative.domain.TextPart;
import org.springframework.stereotype.Component;

/**
 * What is published about an initiative: no more than others need. The movements of its grants are
 * published by the envelope.
 */
@Component
public class InitiativePublisher implements Publisher<InitiativeEvent> {

    private final DivisionId division;
    private final EvidenceMessages evidence;

    public InitiativePublisher(DivisionId division) {
        this.division = division;
        this.evidence = new EvidenceMessages(division);
    }

    /**
     * @param recordedAt when the event was recorded here
     */
    @Override
    public Optional<Publication> publish(InitiativeEvent event, Instant recordedAt) {
        return message(event, recordedAt)
                .map(message -> Publication.toAll(message, subject(event)));
    }

    /** What is corrected, seen or shows a payment holds up nothing, nor one part of it another. */
    private static String subject(InitiativeEvent event) {
        String initiative = event.initiative().value();
        return switch (event) {
            case CorrectionEvent.TextCorrected e when e.part() == TextPart.TRIAL ->
                    "trial:" + initiative;
            case CorrectionEvent _ -> "description:" + initiative;
            case ReceiptEvent _ -> "receipt:" + initiative;
            case FundingEvent.WarningSeen _ -> "warning:" + initiative;
            default -> initiative;
        };
    }

    private Optional<FederationMessage> message(InitiativeEvent event, Instant recordedAt) {
        return switch (event) {
            case LifecycleEvent.Launched e -> Optional.of(launched(e));
            case LifecycleEvent.StageEntered e -> Optional.of(entered(e));
            case LifecycleEvent.ObstacleMet e -> Optional.of(met(e));
            case LifecycleEvent.Integrated e -> Optional.of(integrated(e));
            case LifecycleEvent.Closed e -> Optional.of(closed(e));
            case FundingEvent.Spent e -> Optional.of(spent(e));
            case FundingEvent.ExpenseReversed e -> Optional.of(reversed(e));
            case FundingEvent.Stopped e -> Optional.of(stopped(e, recordedAt));
            case FundingEvent.ReinstatementSettled e -> Optional.of(settled(e, recordedAt));
            case FundingEvent.WarningSeen e -> Optional.of(seen(e));
            case FundingEvent.Flagged e -> Optional.of(flagged(e));
            case CorrectionEvent e -> correction(e);
            case EvidenceEvent e -> evidence.of(e);
            case DemoEvent.DemoMissed e -> Optional.of(missed(e));
            case ReceiptEvent.ReceiptAttached e -> Optional.of(attached(e));
            case LifecycleEvent.Paused _,
                    LifecycleEvent.Revived _,
                    LifecycleEvent.DerogationUsed _,
                    LifecycleEvent.ChecklistAnswered _,
                    LifecycleEvent.IntegrationOffered _,
                    FundingEvent.FirstRoundOpened _,
                    FundingEvent.TopUpRequested _,
                    FundingEvent.FirstRoundToppedUp _,
                    FundingEvent.RoundFunded _,
                    FundingEvent.GrantReleased _,
                    FundingEvent.GrantReopened _,
                    FundingEvent.Reinstated _,
                    TeamEvent _,
                    DemoEvent _,
                    ReceiptEvent.ReceiptErased _ ->
                    Optional.empty();
        };
    }

    private InitiativeLaunched launched(LifecycleEvent.Launched e) {
        return new InitiativeLaunched(
                division,
                e.initiative(),
                e.title(),
                e.kind(),
                e.owner(),
                e.launchedOn(),
                e.origin(),
                e.flags(),
                e.madeUp(),
                e.about(),
                e.trial());
    }

    private InitiativeSpent spent(FundingEvent.Spent e) {
        return new InitiativeSpent(
                division,
                e.initiative(),
                e.expenseId(),
                e.amount(),
                e.label(),
                e.spentOn(),
                e.useBy(),
                e.flags(),
                e.madeUp());
    }

    private InitiativeExpenseReversed reversed(FundingEvent.ExpenseReversed e) {
        return new InitiativeExpenseReversed(
                division, e.initiative(), e.expenseId(), e.amount(), e.reason(), e.reversedOn());
    }

    /** What hurts and labels are corrected here alone. */
    private Optional<FederationMessage> correction(CorrectionEvent event) {
        return switch (event) {
            case CorrectionEvent.TextCorrected e when e.part() == TextPart.TITLE ->
                    Optional.of(
                            new InitiativeTitleCorrected(
                                    division, e.initiative(), e.after(), e.correctedOn()));
            case CorrectionEvent.TextCorrected e when e.part() == TextPart.TRIAL ->
                    Optional.of(
                            new InitiativeTrialCorrected(
                                    division, e.initiative(), e.after(), e.correctedOn()));
            case CorrectionEvent.AddressSet e ->
                    Optional.of(
                            new InitiativeAddressSet(
                                    division, e.initiative(), e.after(), e.setOn()));
            case CorrectionEvent.TextCorrected _, CorrectionEvent.LabelCorrected _ ->
                    Optional.empty();
        };
    }

    private InitiativeObstacleMet met(LifecycleEvent.ObstacleMet e) {
        return new InitiativeObstacleMet(
                division, e.initiative(), e.entryId(), e.kind(), e.what(), e.metOn());
    }

    private InitiativeFlagged flagged(FundingEvent.Flagged e) {
        return new InitiativeFlagged(
                division, e.initiative(), e.entryId(), e.flag(), e.about(), e.flaggedOn());
    }

    /** Its digest alone; that it was erased later says nothing of what it was. */
    private InitiativeReceiptAttached attached(ReceiptEvent.ReceiptAttached e) {
        return new InitiativeReceiptAttached(
                division, e.initiative(), e.expenseId(), e.receipt().fingerprint(), e.attachedOn());
    }

    /** That it was seen; nobody there learns by whom. */
    private InitiativeWarningSeen seen(FundingEvent.WarningSeen e) {
        return new InitiativeWarningSeen(
                division, e.initiative(), e.expenseId(), e.useBy(), e.month(), e.seenOn());
    }

    private InitiativeFlagged missed(DemoEvent.DemoMissed e) {
        return new InitiativeFlagged(
                division, e.initiative(), e.flagId(), Flag.DEMO_OVERDUE, null, e.dueOn());
    }

    private InitiativeStageEntered entered(LifecycleEvent.StageEntered e) {
        return new InitiativeStageEntered(
                division, e.initiative(), e.from(), e.stage(), e.enteredOn(), e.flags());
    }

    private InitiativeIntegrated integrated(LifecycleEvent.Integrated e) {
        return new InitiativeIntegrated(
                division, e.initiative(), e.into(), e.integratedOn(), e.flags());
    }

    private InitiativeClosed closed(LifecycleEvent.Closed e) {
        return new InitiativeClosed(division, e.initiative(), e.tried(), e.learnt(), e.closedOn());
    }

    private FundingStopApplied stopped(FundingEvent.Stopped e, Instant recordedAt) {
        return new FundingStopApplied(
                division, e.initiative(), e.stopId(), e.effectiveOn(), recordedAt);
    }

    private FundingReinstatementApplied settled(
            FundingEvent.ReinstatementSettled e, Instant recordedAt) {
        return new FundingReinstatementApplied(
                division, e.initiative(), e.stopId(), e.shortfall(), recordedAt);
    }
}
