package org.essaim.incubator.division.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Copies;

/**
 * Which key ever signed for which division.
 *
 * @param owners by the key's id; a key that was revoked keeps its owner
 * @param revoked ids of keys that are trusted no more, and never again
 */
public record SigningKeys(Map<String, DivisionId> owners, Set<String> revoked) {

    static final SigningKeys EMPTY = new SigningKeys(Map.of(), Set.of());

    public SigningKeys {
        owners = Copies.of(owners);
        revoked = Copies.of(revoked);
    }

    SigningKeys with(String keyId, DivisionId owner) {
        return new SigningKeys(Copies.with(owners, keyId, owner), revoked);
    }

    SigningKeys without(String keyId) {
        return new SigningKeys(owners, Copies.with(revoked, keyId));
    }
}
