package org.essaim.contract.message.v1;

import org.essaim.contract.DivisionId;

/**
 * What one service tells the others, as JSON under the stable name of its {@link MessageType}.
 * Fields are only ever added; a changed meaning is a new type.
 */
public sealed interface FederationMessage
        permits InitiativeLaunched,
                EnvelopeAllocationReceived,
                EnvelopeWithdrawn,
                EnvelopeGranted,
                EnvelopeReleased,
                EnvelopeReopened,
                InitiativeSpent,
                InitiativeExpenseReversed,
                InitiativeUsageMeasured,
                InitiativeStageEntered,
                InitiativeIntegrated,
                InitiativeClosed,
                InitiativeFlagged,
                InitiativeObstacleMet,
                IrritantReported,
                IrritantCorroborated,
                IrritantMerged,
                IrritantResolved,
                GeneralizationAccepted,
                GeneralizationDeclined,
                FundingStopApplied,
                FundingReinstatementApplied,
                VolunteersCounted,
                PortfolioImportStarted,
                PortfolioImported,
                TextRedacted,
                DivisionAdmitted,
                SigningKeyRegistered,
                SigningKeyRevoked,
                EnvelopeAllocated,
                EnvelopeWithdrawalRequested,
                FundingStopped,
                FundingReinstated,
                FundingWarned,
                GeneralizationCaseOpened,
                GeneralizationProposed,
                PolicyPublished,
                BoardDecided,
                GeneralizationCredited,
                InitiativeCreditConsent,
                ControlFindingOpened,
                ControlFindingAnswered,
                ControlFindingClosed,
                ControlSampleDrawn {

    /**
     * The division that this is about, and where the centre speaks, to whom it is addressed; null
     * where it is about all.
     */
    DivisionId division();
}
