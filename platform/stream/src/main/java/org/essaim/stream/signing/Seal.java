package org.essaim.stream.signing;

import java.util.Objects;

/** An Ed25519 signature and the id of the key that it claims to be made with. */
public record Seal(String keyId, byte[] signature) {

    public Seal {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(signature, "signature");
    }
}
