package org.essaim.federation.stream;

import module java.base;

import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;

/**
 * What the centre publishes of the divisions' keys is applied in the transaction in which it is
 * ingested: nothing that a key signed is verified before the key is known.
 *
 * @param verified the streams whose signatures this service verifies; it needs no keys of others
 */
record SigningKeyConsumer(SigningKeys keys, Predicate<String> verified) {

    /** A division verifies its own, where it recovers what its database has lost. */
    static SigningKeyConsumer of(String own, SigningKeys keys) {
        return new SigningKeyConsumer(
                keys, DivisionStream.isOfDivision(own) ? own::equals : _ -> true);
    }

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
            String stream = DivisionStream.of(registered.division());
            if (verified.test(stream)) {
                keys.register(stream, new StreamKey(registered.publicKey()));
            }
        } else if (message instanceof SigningKeyRevoked revoked) {
            keys.revoke(DivisionStream.of(revoked.division()), revoked.keyId());
        }
    }
}
