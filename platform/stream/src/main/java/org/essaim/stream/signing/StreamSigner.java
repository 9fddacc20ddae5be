package org.essaim.stream.signing;

import module java.base;

import java.security.Signature;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.essaim.stream.StreamKey;

/** Signs for the own stream. Has the private key and never shows it. */
public final class StreamSigner {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /** What comes before the point in the X.509 form of an Ed25519 key: 12 bytes in base64. */
    private static final String X509_BEGIN = "MCowBQYDK2VwAyEA";

    private final PrivateKey secret;
    private final StreamKey key;

    private StreamSigner(PrivateKey secret, StreamKey key) {
        this.secret = secret;
        this.key = key;
    }

    /**
     * @param file an Ed25519 private key, PKCS#8 in PEM, as {@code openssl genpkey -algorithm
     *     ed25519} writes it
     * @throws InvalidKeyException if it cannot be read or is no such key
     */
    public static StreamSigner of(Path file) {
        try {
            return ofPem(Files.readString(file));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException invalid) {
            throw new InvalidKeyException(
                    "the signing key in %s cannot be used: %s"
                            .formatted(file, invalid.getClass().getSimpleName()));
        }
    }

    /** The public half. */
    public StreamKey key() {
        return key;
    }

    public KeySignature sign(byte[] statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(statement);
            return new KeySignature(key.id(), signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the signing key does not sign", impossible);
        }
    }

    private static StreamSigner ofPem(String pem) throws GeneralSecurityException {
        String text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new IllegalArgumentException("no private key in PEM");
        }
        String body = text.substring(BEGIN.length(), text.length() - END.length());
        byte[] der = Base64.getMimeDecoder().decode(body);
        return of(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
    }

    /** The JDK derives no public key from a private one. */
    private static StreamSigner of(PrivateKey secret) {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        byte[] point = new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
        return new StreamSigner(
                secret, new StreamKey(X509_BEGIN + Base64.getEncoder().encodeToString(point)));
    }
}
