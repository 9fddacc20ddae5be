package org.essaim.incubator.division.domain;

import module java.base;

import org.essaim.contract.DivisionId;

/**
 * Which key ever signed for which division.
 *
 * @param owners by the key's id; a key that was revoked keeps its owner
 * @param revoked ids of keys that are trusted no more, and never again
 */
public record SigningKeys(Map<String, DivisionId> owners, Set<String> revoked) {

    static final SigningKeys EMPTY = new SigningKeys(Map.of(), Set.of());

    public SigningKeys {
        owners = Map.copyOf(owners);
        revoked = Set.copyOf(revoked);
    }

    SigningKeys with(String keyId, DivisionId owner) {
        Map<String, DivisionId> larger = new HashMap<>(owners);
        larger.put(keyId, owner);
        return new SigningKeys(larger, revoked);
    }

    SigningKeys without(String keyId) {
        Set<String> larger = new HashSet<>(revoked);
        larger.add(keyId);
        return new SigningKeys(owners, larger);
    }
}
