package org.essaim.federation.stream;

import java.util.Optional;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;

/**
 * What the centre says of the divisions' keys counts as soon as it is taken in, in the same
 * transaction: nothing that a key signed is judged before it is known.
 */
final class SigningKeyConsumer {

    private final SigningKeys keys;

    SigningKeyConsumer(SigningKeys keys) {
        this.keys = keys;
    }

    /** Why a message about keys cannot be taken in; empty for all others. */
    static Optional<String> objection(FederationMessage message) {
        if (!(message instanceof SigningKeyRegistered registered)) {
            return Optional.empty();
        }
        return StreamKey.of(registered.publicKey()).id().equals(registered.keyId())
                ? Optional.empty()
                : Optional.of("unreadable: its key is not that of its id");
    }

    void heed(FederationMessage message) {
        if (message instanceof SigningKeyRegistered registered) {
            keys.register(
                    DivisionStream.of(registered.division()), StreamKey.of(registered.publicKey()));
        } else if (message instanceof SigningKeyRevoked revoked) {
            keys.revoke(DivisionStream.of(revoked.division()), revoked.keyId());
        }
    }
}
