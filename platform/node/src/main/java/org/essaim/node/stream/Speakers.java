package org.essaim.node.stream;

import java.util.Optional;
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
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
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
final class Speakers {

    private Speakers() {}

    /** Why the stream may not say this; empty if it may. */
    static Optional<String> objection(String stream, FederationMessage message) {
        String speaker = speaker(message);
        return stream.equals(speaker)
                ? Optional.empty()
                : Optional.of("only %s says this, not %s".formatted(speaker, stream));
    }

    private static String speaker(FederationMessage message) {
        return switch (message) {
            case DivisionAdmitted _,
                    SigningKeyRegistered _,
                    SigningKeyRevoked _,
                    EnvelopeAllocated _,
                    EnvelopeWithdrawalRequested _,
                    FundingStopped _,
                    FundingReinstated _,
                    FundingWarned _,
                    GeneralizationCaseOpened _,
                    PolicyPublished _ ->
                    DivisionStream.CENTRE;
            case InitiativeLaunched _,
                    EnvelopeAllocationReceived _,
                    EnvelopeWithdrawn _,
                    EnvelopeGranted _,
                    EnvelopeReleased _,
                    EnvelopeReopened _,
                    InitiativeSpent _,
                    InitiativeExpenseReversed _,
                    InitiativeUsageMeasured _,
                    InitiativeStageEntered _,
                    InitiativeIntegrated _,
                    InitiativeClosed _,
                    FundingStopApplied _,
                    FundingReinstatementApplied _,
                    VolunteersCounted _,
                    PortfolioImportStarted _,
                    PortfolioImported _ ->
                    DivisionStream.of(message.division());
            case TextRedacted redacted ->
                    redacted.division() == null
                            ? DivisionStream.CENTRE
                            : DivisionStream.of(redacted.division());
        };
    }
}
