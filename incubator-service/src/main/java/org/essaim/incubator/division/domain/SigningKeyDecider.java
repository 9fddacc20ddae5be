package org.essaim.incubator.division.domain;

import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Decision;

/** Whose signature is a division's: a key signs for one division, and once revoked for none. */
final class SigningKeyDecider {

    private SigningKeyDecider() {}

    static Decision<FederationEvent, FederationRefusal> register(
            FederationCommand.RegisterKey register, FederationState state) {
        String keyId = register.keyId();
        if (!state.admitted().contains(register.division())) {
            return Decision.refuse(new FederationRefusal.NotAdmitted(register.division()));
        }
        Optional<String> its = PublicKeys.idOf(register.publicKey());
        if (its.isEmpty()) {
            return Decision.refuse(new FederationRefusal.KeyUnfit());
        }
        if (!its.get().equals(keyId)) {
            return Decision.refuse(new FederationRefusal.KeyOfAnotherId(its.get()));
        }
        DivisionId owner = state.keys().owners().get(keyId);
        if (owner != null && !owner.equals(register.division())) {
            return Decision.refuse(new FederationRefusal.KeyOfAnother(keyId));
        }
        if (state.keys().revoked().contains(keyId)) {
            return Decision.refuse(new FederationRefusal.KeyRevokedBefore(keyId));
        }
        if (owner != null) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new FederationEvent.KeyRegistered(
                        register.division(), keyId, register.publicKey(), register.registeredOn()));
    }

    static Decision<FederationEvent, FederationRefusal> revoke(
            FederationCommand.RevokeKey revoke, FederationState state) {
        String keyId = revoke.keyId();
        if (!revoke.division().equals(state.keys().owners().get(keyId))) {
            return Decision.refuse(new FederationRefusal.KeyUnknown(revoke.division(), keyId));
        }
        if (state.keys().revoked().contains(keyId)) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new FederationEvent.KeyRevoked(revoke.division(), keyId, revoke.revokedOn()));
    }
}
