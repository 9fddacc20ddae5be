package org.essaim.micro.initiative.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.ProgressEvent;
import org.essaim.micro.initiative.domain.StopEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.springframework.stereotype.Component;

/**
 * What the federation is told of an initiative: no more than the wire needs. The movements of its
 * grants are told by the envelope.
 */
@Component
public class InitiativePublisher implements Publisher<InitiativeEvent> {

    private final DivisionId division;

    public InitiativePublisher(DivisionId division) {
        this.division = division;
    }

    /**
     * @param recordedAt when the event was recorded here
     */
    @Override
    public Optional<Publication> publish(InitiativeEvent event, Instant recordedAt) {
        return switch (event) {
            case InitiativeEvent.Launched e -> told(e, launched(e));
            case InitiativeEvent.Spent e -> told(e, spent(e));
            case InitiativeEvent.ExpenseReversed e -> told(e, reversed(e));
            case InitiativeEvent.UsageMeasured e -> told(e, measured(e));
            case InitiativeEvent.StageEntered e -> told(e, entered(e));
            case InitiativeEvent.Integrated e -> told(e, integrated(e));
            case InitiativeEvent.Closed e -> told(e, closed(e));
            case StopEvent.Stopped e -> told(e, stopped(e, recordedAt));
            case StopEvent.ReinstatementSettled e -> told(e, settled(e, recordedAt));
            case EvidenceEvent.UsageConfirmed e -> told(e, confirmed(e));
            case ProgressEvent.ObstacleMet e -> told(e, met(e));
            case ProgressEvent.Flagged e -> told(e, flagged(e));
            case DemoEvent.DemoMissed e -> told(e, missed(e));
            case InitiativeEvent.FirstRoundOpened _,
                    InitiativeEvent.RoundFunded _,
                    InitiativeEvent.OwnershipOffered _,
                    InitiativeEvent.OwnershipAccepted _,
                    InitiativeEvent.GrantReleased _,
                    InitiativeEvent.GrantReopened _,
                    StopEvent.Reinstated _,
                    TeamEvent _,
                    DemoEvent.DemoHeld _,
                    DemoEvent.ProductDecided _,
                    ProgressEvent.Paused _,
                    ProgressEvent.Revived _,
                    ProgressEvent.DerogationNoted _,
                    EvidenceEvent.MeasuringKeyIssued _,
                    EvidenceEvent.MeasuringKeyRevoked _ ->
                    Optional.empty();
        };
    }

    private static Optional<Publication> told(InitiativeEvent event, FederationMessage message) {
        return Optional.of(Publication.toAll(message, event.initiative().value()));
    }

    private InitiativeLaunched launched(InitiativeEvent.Launched e) {
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
                e.about());
    }

    private InitiativeSpent spent(InitiativeEvent.Spent e) {
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

    private InitiativeExpenseReversed reversed(InitiativeEvent.ExpenseReversed e) {
        return new InitiativeExpenseReversed(
                division, e.initiative(), e.expenseId(), e.amount(), e.reason(), e.reversedOn());
    }

    private InitiativeUsageMeasured measured(InitiativeEvent.UsageMeasured e) {
        return new InitiativeUsageMeasured(
                division,
                e.initiative(),
                e.evidenceId(),
                e.measuredOn(),
                e.users(),
                e.level(),
                e.delight(),
                e.seenAt(),
                e.flags(),
                e.madeUp());
    }

    /** Confirmed evidence is evidence of its own, of the same day (R50). */
    private InitiativeUsageMeasured confirmed(EvidenceEvent.UsageConfirmed e) {
        return new InitiativeUsageMeasured(
                division,
                e.initiative(),
                e.entryId(),
                e.measuredOn(),
                e.users(),
                EvidenceLevel.CONFIRMED,
                e.delight(),
                e.seenAt(),
                List.of(),
                List.of());
    }

    private InitiativeObstacleMet met(ProgressEvent.ObstacleMet e) {
        return new InitiativeObstacleMet(
                division, e.initiative(), e.entryId(), e.kind(), e.what(), e.metOn());
    }

    private InitiativeFlagged flagged(ProgressEvent.Flagged e) {
        return new InitiativeFlagged(
                division, e.initiative(), e.entryId(), e.flag(), e.about(), e.flaggedOn());
    }

    private InitiativeFlagged missed(DemoEvent.DemoMissed e) {
        return new InitiativeFlagged(
                division, e.initiative(), e.flagId(), Flag.DEMO_OVERDUE, null, e.dueOn());
    }

    private InitiativeStageEntered entered(InitiativeEvent.StageEntered e) {
        return new InitiativeStageEntered(
                division, e.initiative(), e.from(), e.stage(), e.enteredOn(), e.flags());
    }

    private InitiativeIntegrated integrated(InitiativeEvent.Integrated e) {
        return new InitiativeIntegrated(
                division, e.initiative(), e.into(), e.integratedOn(), e.flags());
    }

    private InitiativeClosed closed(InitiativeEvent.Closed e) {
        return new InitiativeClosed(division, e.initiative(), e.tried(), e.learnt(), e.closedOn());
    }

    private FundingStopApplied stopped(StopEvent.Stopped e, Instant recordedAt) {
        return new FundingStopApplied(
                division, e.initiative(), e.stopId(), e.effectiveOn(), recordedAt);
    }

    private FundingReinstatementApplied settled(
            StopEvent.ReinstatementSettled e, Instant recordedAt) {
        return new FundingReinstatementApplied(
                division, e.initiative(), e.stopId(), e.shortfall(), recordedAt);
    }
}
