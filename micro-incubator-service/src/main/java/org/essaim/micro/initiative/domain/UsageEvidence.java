package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Copies;

/**
 * Who uses an initiative, as far as it is known, and who may measure it (R50).
 *
 * @param usedBy the most users that a measured or confirmed evidence counted (R51)
 * @param unconfirmed recorded uses that no user representative has confirmed yet
 * @param confirmed evidence that a user representative has confirmed
 * @param keys hashes of the accepted measuring keys, by their ids
 */
public record UsageEvidence(
        int usedBy, Map<UUID, Use> unconfirmed, Set<UUID> confirmed, Map<UUID, String> keys) {

    static final UsageEvidence NONE = new UsageEvidence(0, Map.of(), Set.of(), Map.of());

    /** Whether it is a used product under the policy (R51). */
    boolean isUsedProduct(Policy policy) {
        return policy.isUsedProduct(usedBy, EvidenceLevel.MEASURED);
    }

    boolean accepts(String keyHash) {
        return keyHash != null && keys.containsValue(keyHash);
    }

    UsageEvidence after(InitiativeEvent event) {
        return event instanceof EvidenceEvent own ? next(own) : this;
    }

    private UsageEvidence next(EvidenceEvent event) {
        return switch (event) {
            case EvidenceEvent.UsageMeasured e -> measured(e);
            case EvidenceEvent.UsageConfirmed e -> confirmed(e);
            case EvidenceEvent.MeasuringKeyIssued e ->
                    with(Copies.with(keys, e.entryId(), e.hash()));
            case EvidenceEvent.MeasuringKeyRevoked e -> with(Copies.without(keys, e.keyId()));
        };
    }

    private UsageEvidence measured(EvidenceEvent.UsageMeasured e) {
        Use use = new Use(e.measuredOn(), e.users(), e.delight(), e.seenAt());
        int users = e.level().proves() ? Math.max(usedBy, e.users()) : usedBy;
        return new UsageEvidence(
                users, Copies.with(unconfirmed, e.evidenceId(), use), confirmed, keys);
    }

    private UsageEvidence confirmed(EvidenceEvent.UsageConfirmed e) {
        return new UsageEvidence(
                Math.max(usedBy, e.users()),
                Copies.without(unconfirmed, e.evidenceId()),
                Copies.with(confirmed, e.evidenceId()),
                keys);
    }

    private UsageEvidence with(Map<UUID, String> accepted) {
        return new UsageEvidence(usedBy, unconfirmed, confirmed, accepted);
    }
}
