package org.essaim.federation.stream;

import java.util.Optional;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;

/**
 * What the centre publishes of the divisions' keys is applied in the transaction in which it is
 * ingested: nothing that a key signed is verified before the key is known.
 */
record SigningKeyConsumer(SigningKeys keys) {

    /** Why a message about keys cannot be consumed; empty for all others. */
    static Optional<String> problem(FederationMessage message) {
        if (!(message instanceof SigningKeyRegistered registered)) {
            return Optional.empty();
        }
        return new StreamKey(registered.publicKey()).id().equals(registered.keyId())
                ? Optional.empty()
                : Optional.of("unreadable: its key is not that of its id");
    }

    void apply(FederationMessage message) {
        if (message instanceof SigningKeyRegistered registered) {
            keys.register(
                    DivisionStream.of(registered.division()),
                    new StreamKey(registered.publicKey()));
        } else if (message instanceof SigningKeyRevoked revoked) {
            keys.revoke(DivisionStream.of(revoked.division()), revoked.keyId());
        }
    }
}
