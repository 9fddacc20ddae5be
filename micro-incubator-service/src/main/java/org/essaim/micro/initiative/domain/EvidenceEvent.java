package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** How use came to be known beside what people recorded. */
public sealed interface EvidenceEvent extends InitiativeEvent {

    UUID entryId();

    /** The product may measure its own use with the key of that hash. */
    @StoredAs("initiative.measuring-key-issued")
    record MeasuringKeyIssued(InitiativeId initiative, UUID entryId, String hash, PersonId person)
            implements EvidenceEvent {}

    /** A key measures nothing more. */
    @StoredAs("initiative.measuring-key-revoked")
    record MeasuringKeyRevoked(InitiativeId initiative, UUID entryId, UUID keyId, PersonId person)
            implements EvidenceEvent {}

    /**
     * A recorded use is confirmed: it is told as evidence of its own, of the same day (R50).
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
}
