package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;

/** Use that the product itself measures, and use that a representative of users confirms (R50). */
public sealed interface EvidenceCommand extends InitiativeCommand {

    /**
     * Lets the product measure its own use. The key itself is shown once and never kept.
     *
     * @param entryId of the key, by which it is revoked
     * @param hash SHA-256 of the key in hexadecimal
     */
    record IssueMeasuringKey(InitiativeId initiative, UUID entryId, String hash, PersonId person)
            implements EvidenceCommand {}

    /** Whoever holds that key measures nothing more. */
    record RevokeMeasuringKey(InitiativeId initiative, UUID entryId, UUID keyId, PersonId person)
            implements EvidenceCommand {}

    /**
     * The product tells what it measured.
     *
     * @param hash of the key that it holds
     * @param users distinct, outside the team, 0 or more
     * @param delight 0 to 10, or null
     * @param seenAt or null
     */
    record MeasureByKey(
            InitiativeId initiative,
            UUID entryId,
            String hash,
            LocalDate measuredOn,
            int users,
            Integer delight,
            WrittenText seenAt)
            implements EvidenceCommand {}

    /** A representative of users stands for a use that was recorded (R50). */
    record ConfirmUsage(InitiativeId initiative, UUID entryId, UUID evidenceId, PersonId person)
            implements EvidenceCommand {}
}
