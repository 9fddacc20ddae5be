package org.essaim.reporting.facts.domain;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.contract.message.v1.CentreMessage;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.contract.message.v1.DerogationGranted;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.DivisionMessage;
import org.essaim.contract.message.v1.DivisionNamed;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.contract.message.v1.EnvelopeWithdrawalRequested;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingReinstatementApplied;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.contract.message.v1.GeneralizationDeclined;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.GeneralizationTitleCorrected;
import org.essaim.contract.message.v1.InitiativeAddressSet;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeCreditConsent;
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
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.contract.message.v1.InitiativeWarningSeen;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReopened;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.IrritantResolved;
import org.essaim.contract.message.v1.ObstacleAnswered;
import org.essaim.contract.message.v1.OfficeListed;
import org.essaim.contract.message.v1.OfficeRetired;
import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.contract.message.v1.VolunteersCounted;

/** Which message is which fact. A message that is forgotten here does not compile. */
public final class Facts {

    private Facts() {}

    /** Empty for a message that no figure needs. */
    public static Optional<Fact> of(FederationMessage message) {
        return Optional.ofNullable(
                switch (message) {
                    case DivisionMessage m -> ofDivision(m);
                    case CentreMessage m -> ofCentre(m);
                    case TextRedacted _ -> null;
                });
    }

    private static Fact ofDivision(DivisionMessage message) {
        return switch (message) {
            case InitiativeLaunched m -> fact(m, m.initiative(), null, m.launchedOn());
            case InitiativeTitleCorrected m -> fact(m, m.initiative(), null, m.correctedOn());
            case InitiativeTrialCorrected m -> fact(m, m.initiative(), null, m.correctedOn());
            case InitiativeAddressSet m -> fact(m, m.initiative(), null, m.setOn());
            case InitiativeStageEntered m -> fact(m, m.initiative(), null, m.enteredOn());
            case InitiativeIntegrated m -> fact(m, m.initiative(), null, m.integratedOn());
            case InitiativeClosed m -> fact(m, m.initiative(), null, m.closedOn());
            case InitiativeUsageMeasured m ->
                    fact(m, m.initiative(), m.evidenceId(), m.measuredOn());
            case InitiativeUsageWithdrawn m ->
                    fact(m, m.initiative(), m.evidenceId(), m.withdrawnOn());
            case InitiativeFlagged m -> fact(m, m.initiative(), m.flagId(), m.flaggedFor());
            case InitiativeObstacleMet m -> fact(m, m.initiative(), m.obstacleId(), m.metOn());
            case InitiativeSpent m ->
                    fact(m, m.initiative(), m.expenseId(), m.spentOn()).moving(m.amount());
            case InitiativeExpenseReversed m ->
                    fact(m, m.initiative(), m.expenseId(), m.reversedOn()).moving(m.amount());
            case EnvelopeWithdrawn _, EnvelopeGranted _ -> ofEnvelope(message);
            case EnvelopeReleased _, EnvelopeReopened _ -> ofEnvelope(message);
            case IrritantReported _, IrritantCorroborated _, IrritantMerged _ ->
                    ofIrritant(message);
            case IrritantResolved _, IrritantReopened _ -> ofIrritant(message);
            case GeneralizationAccepted m ->
                    fact(m, m.initiative(), m.proposalId(), m.acceptedOn());
            case GeneralizationDeclined m -> fact(m, m.origin(), m.proposalId(), m.declinedOn());
            case FundingStopApplied _, FundingReinstatementApplied _ -> ofStop(message);
            case DerogationGranted m -> fact(m, null, m.derogationId(), m.grantedOn());
            case VolunteersCounted m -> fact(m, null, null, m.countedOn());
            case EnvelopeAllocationReceived _, InitiativeReceiptAttached _ -> null;
            case InitiativeWarningSeen _ -> null;
            case PortfolioImportStarted _, PortfolioImported _, InitiativeCreditConsent _ -> null;
        };
    }

    private static Fact ofEnvelope(DivisionMessage message) {
        return switch (message) {
            case EnvelopeWithdrawn m ->
                    fact(m, null, m.withdrawalId(), m.withdrawnOn())
                            .moving(m.amount().negated(), m.year());
            case EnvelopeGranted m ->
                    fact(m, m.initiative(), m.grantId(), m.grantedOn()).moving(m.amount());
            case EnvelopeReleased m ->
                    fact(m, m.initiative(), m.grantId(), m.releasedOn()).moving(m.amount());
            case EnvelopeReopened m ->
                    fact(m, m.initiative(), m.grantId(), m.reopenedOn()).movingBack(m.amount());
            default -> throw new IllegalArgumentException(message.toString());
        };
    }

    private static Fact ofStop(DivisionMessage message) {
        return switch (message) {
            case FundingStopApplied m -> fact(m, m.initiative(), m.stopId(), m.effectiveOn());
            case FundingReinstatementApplied m ->
                    fact(m, m.initiative(), m.stopId(), BusinessDay.of(m.appliedAt()));
            default -> throw new IllegalArgumentException(message.toString());
        };
    }

    private static Fact ofIrritant(DivisionMessage message) {
        return switch (message) {
            case IrritantReported m -> fact(m, null, m.irritantId(), m.reportedOn());
            case IrritantCorroborated m -> fact(m, null, m.irritantId(), null);
            case IrritantMerged m -> fact(m, null, m.irritantId(), m.mergedOn());
            case IrritantResolved m -> fact(m, null, m.irritantId(), m.resolvedOn());
            case IrritantReopened m -> fact(m, null, m.irritantId(), m.reopenedOn());
            default -> throw new IllegalArgumentException(message.toString());
        };
    }

    private static Fact ofCentre(CentreMessage message) {
        return switch (message) {
            case DivisionAdmitted m -> fact(m, null, null, m.admittedOn());
            case DivisionNamed m -> fact(m, null, null, m.namedOn());
            case EnvelopeAllocated m ->
                    fact(m, null, m.allocationId(), m.allocatedOn()).moving(m.amount(), m.year());
            case FundingWarned m -> fact(m, m.initiative(), m.expenseId(), m.warnedOn());
            case FundingStopped m -> fact(m, m.initiative(), m.stopId(), m.dueOn());
            case FundingReinstated m ->
                    fact(m, m.initiative(), m.stopId(), BusinessDay.of(m.decidedAt()));
            case GeneralizationCaseOpened m -> fact(m, m.initiative(), m.caseId(), m.measuredOn());
            case GeneralizationProposed m -> fact(m, m.origin(), m.proposalId(), m.proposedOn());
            case GeneralizationCredited m -> fact(m, m.origin(), m.caseId(), m.adoptedOn());
            case BoardDecided m -> fact(m, m.initiative(), m.matterId(), m.meetingOn());
            case PolicyPublished m -> fact(m, null, null, m.effectiveOn());
            case ControlFindingOpened m -> fact(m, m.initiative(), m.findingId(), m.openedOn());
            case ControlFindingAnswered m -> fact(m, m.initiative(), m.findingId(), m.answeredOn());
            case ControlFindingClosed m -> fact(m, m.initiative(), m.findingId(), m.closedOn());
            case ControlSampleDrawn m -> fact(m, null, m.sampleId(), m.drawnOn());
            case EnvelopeWithdrawalRequested _, GeneralizationTitleCorrected _ -> null;
            case SigningKeyRegistered _, SigningKeyRevoked _ -> null;
            case OfficeListed _, OfficeRetired _, ObstacleAnswered _ -> null;
        };
    }

    private static Fact fact(
            FederationMessage message, InitiativeId initiative, UUID subject, LocalDate trueOn) {
        return new Fact(message, initiative, subject, trueOn, null, null);
    }
}
