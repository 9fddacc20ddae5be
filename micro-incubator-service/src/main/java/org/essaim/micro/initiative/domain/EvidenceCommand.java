package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;

/** Evidence of use: as people record it, as the product measures it, as users confirm it (R50). */
public sealed interface EvidenceCommand extends InitiativeCommand {

    /**
     * Records evidence of use by people outside the team (R50).
     *
     * @param users 0 or more
     * @param delight 0 to 10, or null
     * @param seenAt where it is used, or null
     * @param byRepresentative whether a user representative records it, who alone can confirm
     */
    record RecordUsage(
            InitiativeId initiative,
            UUID entryId,
            LocalDate measuredOn,
            int users,
            EvidenceLevel level,
            Integer delight,
            WrittenText seenAt,
            PersonId person,
            boolean byRepresentative,
            Provenance provenance)
            implements EvidenceCommand {}

    /**
     * Lets the product measure its own use. The key itself is shown once and never stored.
     *
     * @param entryId of the key, by which it is revoked
     * @param hash SHA-256 of the key in hexadecimal
     */
    record IssueMeasuringKey(InitiativeId initiative, UUID entryId, String hash, PersonId person)
            implements EvidenceCommand {}

    /** From now on nothing can be measured with that key. */
    record RevokeMeasuringKey(InitiativeId initiative, UUID entryId, UUID keyId, PersonId person)
            implements EvidenceCommand {}

    /**
     * Records what the product measured itself.
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

    /** A user representative confirms a use that was recorded (R50). */
    record ConfirmUsage(InitiativeId initiative, UUID entryId, UUID evidenceId, PersonId person)
            implements EvidenceCommand {}
}
