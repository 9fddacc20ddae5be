package org.essaim.stream;

import module java.base;

import java.security.Signature;

/** A public Ed25519 key of a stream; identified by the digest of its encoding. */
public final class StreamKey {

    private static final int ID_DIGITS = 16;

    private final String id;
    private final byte[] der;
    private final PublicKey key;

    private StreamKey(byte[] der, PublicKey key) {
        this.id = Hash.of(der).hex().substring(0, ID_DIGITS);
        this.der = der;
        this.key = key;
    }

    /**
     * @param base64 X.509 SubjectPublicKeyInfo in DER, without a PEM frame
     * @throws IllegalArgumentException unless it is one Ed25519 key and nothing else
     */
    public static StreamKey of(String base64) {
        try {
            return of(Base64.getDecoder().decode(base64.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException invalid) {
            throw new IllegalArgumentException("not an Ed25519 public key in base64", invalid);
        }
    }

    private static StreamKey of(byte[] der) throws GeneralSecurityException {
        PublicKey key =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        if (!Arrays.equals(key.getEncoded(), der)) {
            throw new IllegalArgumentException("its encoding holds more than the key");
        }
        return new StreamKey(der.clone(), key);
    }

    /** The first 16 hexadecimal digits of the SHA-256 of its encoding. */
    public String id() {
        return id;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(der);
    }

    /** True if the owner of this key signed exactly these bytes. */
    public boolean signed(byte[] statement, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(statement);
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamKey that && Arrays.equals(der, that.der);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der);
    }

    @Override
    public String toString() {
        return "StreamKey " + id;
    }
}
