package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.contract.FreeText;

/**
 * What can be confirmed, and who may measure (R50).
 *
 * @param unconfirmed recorded uses that no representative stands for yet
 * @param confirmed evidence that a representative stands for
 * @param keys hashes of the keys that may measure, by their ids
 */
public record UsageEvidence(
        Map<UUID, Use> unconfirmed, Set<UUID> confirmed, Map<UUID, String> keys) {

    /** A recorded use, as far as a confirmation needs it. */
    public record Use(LocalDate measuredOn, int users, Integer delight, FreeText seenAt) {}

    static final UsageEvidence NONE = new UsageEvidence(Map.of(), Set.of(), Map.of());

    public UsageEvidence {
        unconfirmed = Map.copyOf(unconfirmed);
        confirmed = Set.copyOf(confirmed);
        keys = Map.copyOf(keys);
    }

    boolean isOfKey(String hash) {
        return hash != null && keys.containsValue(hash);
    }

    UsageEvidence after(InitiativeEvent event) {
        return switch (event) {
            case InitiativeEvent.UsageMeasured e ->
                    recorded(
                            e.evidenceId(),
                            new Use(e.measuredOn(), e.users(), e.delight(), e.seenAt()));
            case EvidenceEvent.UsageConfirmed e -> confirmed(e.evidenceId());
            case EvidenceEvent.MeasuringKeyIssued e -> {
                Map<UUID, String> more = new HashMap<>(keys);
                more.put(e.entryId(), e.hash());
                yield new UsageEvidence(unconfirmed, confirmed, more);
            }
            case EvidenceEvent.MeasuringKeyRevoked e -> {
                Map<UUID, String> fewer = new HashMap<>(keys);
                fewer.remove(e.keyId());
                yield new UsageEvidence(unconfirmed, confirmed, fewer);
            }
            default -> this;
        };
    }

    private UsageEvidence recorded(UUID evidenceId, Use use) {
        Map<UUID, Use> more = new HashMap<>(unconfirmed);
        more.put(evidenceId, use);
        return new UsageEvidence(more, confirmed, keys);
    }

    private UsageEvidence confirmed(UUID evidenceId) {
        Map<UUID, Use> fewer = new HashMap<>(unconfirmed);
        fewer.remove(evidenceId);
        Set<UUID> more = new HashSet<>(confirmed);
        more.add(evidenceId);
        return new UsageEvidence(fewer, more, keys);
    }
}
