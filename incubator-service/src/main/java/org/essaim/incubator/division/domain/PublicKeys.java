package org.essaim.incubator.division.domain;

import module java.base;

/** What a text must be to be a division's public key; the same text gives the same answer. */
public final class PublicKeys {

    private static final int ID_BYTES = 8;

    private PublicKeys() {}

    /**
     * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in base64
     * @return the first 16 hexadecimal digits of the SHA-256 of its encoding; empty if it is none
     */
    public static Optional<String> idOf(String publicKey) {
        if (publicKey == null) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getDecoder().decode(publicKey);
            PublicKey key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(der);
            return Arrays.equals(key.getEncoded(), der)
                    ? Optional.of(HexFormat.of().formatHex(digest, 0, ID_BYTES))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
