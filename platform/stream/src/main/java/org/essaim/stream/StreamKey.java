package org.essaim.stream;

import module java.base;

import java.security.Signature;

/**
 * A public Ed25519 key of a stream; identified by the digest of its encoding.
 *
 * @param base64 X.509 SubjectPublicKeyInfo in DER, without a PEM frame
 */
public record StreamKey(String base64) {

    private static final int ID_DIGITS = 16;

    /**
     * @throws IllegalArgumentException unless it is one Ed25519 key and nothing else
     */
    public StreamKey {
        try {
            byte[] der = Base64.getDecoder().decode(base64.strip());
            if (!Arrays.equals(parsed(der).getEncoded(), der)) {
                throw new IllegalArgumentException("its encoding holds more than the key");
            }
            base64 = Base64.getEncoder().encodeToString(der);
        } catch (GeneralSecurityException | IllegalArgumentException invalid) {
            throw new IllegalArgumentException("not an Ed25519 public key in base64", invalid);
        }
    }

    private static PublicKey parsed(byte[] der) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    }

    /** The first 16 hexadecimal digits of the SHA-256 of its encoding. */
    public String id() {
        return Hash.of(der()).hex().substring(0, ID_DIGITS);
    }

    /** Its encoding. */
    public byte[] der() {
        return Base64.getDecoder().decode(base64);
    }

    /** True if the owner of this key signed exactly these bytes. */
    public boolean signed(byte[] statement, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(parsed(der()));
            check.update(statement);
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}
