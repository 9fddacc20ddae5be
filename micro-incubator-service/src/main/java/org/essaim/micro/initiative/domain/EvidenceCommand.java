package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.WrittenText;

/** Evidence of use: as people record it, as the product measures it, as users confirm it (R50). */
public sealed interface EvidenceCommand extends InitiativeCommand {

    /**
     * Records evidence of use by people outside the team (R50).
     *
     * @param users 0 or more
     * @param delight 0 to 10, or null
     * @param seenAt where it is used, or null
     * @param level MEASURED only in an import (R51)
     * @param byRepresentative whether a user representative records it, who alone can confirm
     */
    record RecordUsage(
            Entry entry,
            LocalDate measuredOn,
            int users,
            EvidenceLevel level,
            Integer delight,
            WrittenText seenAt,
            boolean byRepresentative)
            implements EvidenceCommand {}

    /**
     * Lets the product measure its own use. The key itself is shown once and never stored.
     *
     * @param entry its id is that of the key, by which it is revoked
     * @param hash SHA-256 of the key in hexadecimal
     */
    record IssueMeasuringKey(Entry entry, String hash) implements EvidenceCommand {}

    /** From now on nothing can be measured with that key. */
    record RevokeMeasuringKey(Entry entry, UUID keyId) implements EvidenceCommand {}

    /**
     * Records what the product measured itself.
     *
     * @param hash of the key that it holds
     * @param users distinct, outside the team, 0 or more
     * @param delight 0 to 10, or null
     * @param seenAt or null
     */
    record MeasureByKey(
            Entry entry,
            String hash,
            LocalDate measuredOn,
            int users,
            Integer delight,
            WrittenText seenAt)
            implements EvidenceCommand {}

    /**
     * Records how many people said themselves that they use it, as the service counted them (R52).
     *
     * @param measuredOn the day of the last of them
     * @param delight 0 to 10, or null
     * @param signals what control should look at (R95)
     */
    record CountUsers(
            Entry entry, LocalDate measuredOn, int users, Integer delight, List<Flag> signals)
            implements EvidenceCommand {
        public CountUsers {
            signals = List.copyOf(signals);
        }
    }

    /** A user representative confirms a use that was recorded (R50). */
    record ConfirmUsage(Entry entry, UUID evidenceId) implements EvidenceCommand {}

    /**
     * Whoever recorded it, or the owner, takes evidence back for good (R53).
     *
     * @param reason null where the service takes back what it counted itself
     */
    record WithdrawUsage(Entry entry, UUID evidenceId, WrittenText reason)
            implements EvidenceCommand {}
}
