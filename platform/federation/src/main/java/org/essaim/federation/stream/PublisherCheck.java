package org.essaim.federation.stream;

import static org.essaim.federation.stream.DivisionStream.CENTRE;

import java.util.Optional;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.ControlSampleDrawn;
import org.essaim.contract.message.v1.DivisionAdmitted;
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
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeCreditConsent;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeFlagged;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeObstacleMet;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.IrritantResolved;
import org.essaim.contract.message.v1.PolicyPublished;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.contract.message.v1.VolunteersCounted;

/**
 * Who may say what: the centre's decisions come from the centre's stream, and a division speaks for
 * itself alone, whatever stands in its messages.
 */
final class PublisherCheck {

    private PublisherCheck() {}

    /** Why the stream may not say this; empty if it may. */
    static Optional<String> objection(String stream, FederationMessage message) {
        String speaker = speaker(message);
        return stream.equals(speaker)
                ? Optional.empty()
                : Optional.of("only %s says this, not %s".formatted(speaker, stream));
    }

    private static String speaker(FederationMessage message) {
        return switch (message) {
            case DivisionAdmitted _, SigningKeyRegistered _, SigningKeyRevoked _ -> CENTRE;
            case EnvelopeAllocated _, EnvelopeWithdrawalRequested _ -> CENTRE;
            case FundingStopped _, FundingReinstated _, FundingWarned _ -> CENTRE;
            case GeneralizationCaseOpened _, GeneralizationProposed _ -> CENTRE;
            case PolicyPublished _, BoardDecided _, GeneralizationCredited _ -> CENTRE;
            case InitiativeCreditConsent _ -> itself(message);
            case ControlFindingOpened _, ControlFindingAnswered _ -> CENTRE;
            case ControlFindingClosed _, ControlSampleDrawn _ -> CENTRE;
            case InitiativeLaunched _, InitiativeSpent _ -> itself(message);
            case InitiativeExpenseReversed _, InitiativeUsageMeasured _ -> itself(message);
            case InitiativeStageEntered _, InitiativeIntegrated _ -> itself(message);
            case InitiativeClosed _, InitiativeFlagged _ -> itself(message);
            case InitiativeObstacleMet _, VolunteersCounted _ -> itself(message);
            case IrritantReported _, IrritantCorroborated _ -> itself(message);
            case IrritantMerged _, IrritantResolved _ -> itself(message);
            case EnvelopeAllocationReceived _, EnvelopeWithdrawn _ -> itself(message);
            case EnvelopeGranted _, EnvelopeReleased _, EnvelopeReopened _ -> itself(message);
            case GeneralizationAccepted _, GeneralizationDeclined _ -> itself(message);
            case FundingStopApplied _, FundingReinstatementApplied _ -> itself(message);
            case PortfolioImportStarted _, PortfolioImported _ -> itself(message);
            case TextRedacted redacted -> redacted.division() == null ? CENTRE : itself(redacted);
        };
    }

    private static String itself(FederationMessage message) {
        return DivisionStream.of(message.division());
    }
}
