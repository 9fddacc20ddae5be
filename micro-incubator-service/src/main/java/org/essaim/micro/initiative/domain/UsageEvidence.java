package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Copies;

/**
 * Who uses an initiative, as far as it is known, and who may measure it (R50).
 *
 * @param standing all evidence that was not withdrawn
 * @param confirmed evidence that a user representative has confirmed, and the confirmations
 * @param withdrawn evidence that proves nothing any more (R53)
 * @param keys hashes of the accepted measuring keys, by their ids
 */
public record UsageEvidence(
        Map<UUID, Use> standing, Set<UUID> confirmed, Set<UUID> withdrawn, Map<UUID, String> keys) {

    static final UsageEvidence NONE = new UsageEvidence(Map.of(), Set.of(), Set.of(), Map.of());

    /** Whether it is a used product under the policy (R51). */
    public boolean isUsedProduct(Policy policy) {
        return standing.values().stream()
                .anyMatch(use -> policy.isUsedProduct(use.users(), use.level()));
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
            case EvidenceEvent.UsageWithdrawn e -> withdrawn(e.evidenceId());
            case EvidenceEvent.MeasuringKeyIssued e ->
                    with(Copies.with(keys, e.entryId(), e.hash()));
            case EvidenceEvent.MeasuringKeyRevoked e -> with(Copies.without(keys, e.keyId()));
        };
    }

    private UsageEvidence measured(EvidenceEvent.UsageMeasured e) {
        Use use =
                new Use(e.measuredOn(), e.users(), e.level(), e.delight(), e.seenAt(), e.person());
        return new UsageEvidence(
                Copies.with(standing, e.evidenceId(), use), confirmed, withdrawn, keys);
    }

    private UsageEvidence confirmed(EvidenceEvent.UsageConfirmed e) {
        Use use =
                new Use(
                        e.measuredOn(),
                        e.users(),
                        EvidenceLevel.CONFIRMED,
                        e.delight(),
                        e.seenAt(),
                        e.person());
        return new UsageEvidence(
                Copies.with(standing, e.entryId(), use),
                Copies.with(Copies.with(confirmed, e.evidenceId()), e.entryId()),
                withdrawn,
                keys);
    }

    private UsageEvidence withdrawn(UUID evidence) {
        return new UsageEvidence(
                Copies.without(standing, evidence),
                confirmed,
                Copies.with(withdrawn, evidence),
                keys);
    }

    private UsageEvidence with(Map<UUID, String> accepted) {
        return new UsageEvidence(standing, confirmed, withdrawn, accepted);
    }
}
