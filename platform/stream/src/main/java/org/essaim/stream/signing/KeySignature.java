package org.essaim.stream.signing;

import java.util.Objects;

/** An Ed25519 signature and the id of the key with which it claims to be made. */
public record KeySignature(String keyId, byte[] bytes) {

    public KeySignature {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(bytes, "bytes");
    }
}
