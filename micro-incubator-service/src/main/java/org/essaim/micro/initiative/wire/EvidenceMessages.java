package org.essaim.micro.initiative.wire;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.micro.initiative.domain.EvidenceEvent;

/** What is published of use (R50, R53): keys by which products measure themselves are not. */
record EvidenceMessages(DivisionId division) {

    Optional<FederationMessage> of(EvidenceEvent event) {
        return switch (event) {
            case EvidenceEvent.UsageMeasured e -> Optional.of(measured(e));
            case EvidenceEvent.UsageConfirmed e -> Optional.of(confirmed(e));
            case EvidenceEvent.UsageWithdrawn e -> Optional.of(withdrawn(e));
            case EvidenceEvent.MeasuringKeyIssued _, EvidenceEvent.MeasuringKeyRevoked _ ->
                    Optional.empty();
        };
    }

    private InitiativeUsageMeasured measured(EvidenceEvent.UsageMeasured e) {
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

    private InitiativeUsageWithdrawn withdrawn(EvidenceEvent.UsageWithdrawn e) {
        return new InitiativeUsageWithdrawn(
                division, e.initiative(), e.evidenceId(), e.reason(), e.withdrawnOn());
    }
}
