package org.essaim.stream.signing;

import java.util.Objects;

/** An Ed25519 signature and the id of the key that it claims to be made with. */
public record KeySignature(String keyId, byte[] signature) {

    public KeySignature {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(signature, "signature");
    }
}
