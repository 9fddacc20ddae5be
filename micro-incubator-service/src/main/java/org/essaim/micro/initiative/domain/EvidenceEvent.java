package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** How use came to be known (R50). */
public sealed interface EvidenceEvent extends InitiativeEvent {

    /** Evidence of use (R50). */
    @StoredAs("initiative.usage-measured")
    record UsageMeasured(
            InitiativeId initiative,
            UUID evidenceId,
            LocalDate measuredOn,
            int users,
            EvidenceLevel level,
            Integer delight,
            FreeText seenAt,
            PersonId person,
            List<Flag> flags,
            List<String> madeUp)
            implements EvidenceEvent {
        public UsageMeasured {
            flags = List.copyOf(flags);
            madeUp = List.copyOf(madeUp);
        }

        @Override
        public UUID entryId() {
            return evidenceId;
        }
    }

    /**
     * A recorded use is confirmed, which is evidence of its own, of the same day (R50).
     *
     * @param evidenceId what was confirmed
     */
    @StoredAs("initiative.usage-confirmed")
    record UsageConfirmed(
            InitiativeId initiative,
            UUID entryId,
            UUID evidenceId,
            LocalDate measuredOn,
            int users,
            Integer delight,
            FreeText seenAt,
            PersonId person)
            implements EvidenceEvent {}

    /**
     * Evidence proves nothing any more, from that day on (R53).
     *
     * @param reason null where the service took back what it had counted itself
     */
    @StoredAs("initiative.usage-withdrawn")
    record UsageWithdrawn(
            InitiativeId initiative,
            UUID entryId,
            UUID evidenceId,
            FreeText reason,
            LocalDate withdrawnOn,
            PersonId person)
            implements EvidenceEvent {}

    /** The product can measure its own use with the key of that hash. */
    @StoredAs("initiative.measuring-key-issued")
    record MeasuringKeyIssued(InitiativeId initiative, UUID entryId, String hash, PersonId person)
            implements EvidenceEvent {}

    /** A key is no longer accepted. */
    @StoredAs("initiative.measuring-key-revoked")
    record MeasuringKeyRevoked(InitiativeId initiative, UUID entryId, UUID keyId, PersonId person)
            implements EvidenceEvent {}
}
