package org.essaim.stream.signing;

import module java.base;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.essaim.stream.StreamKey;

/**
 * Signs for the own stream, by the library that {@link SignatureCheck} checks with and for the same
 * reason. Has the private key and never shows it.
 */
public final class StreamSigner {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /** What comes before the point in the X.509 form of an Ed25519 key: 12 bytes in base64. */
    private static final String X509_BEGIN = "MCowBQYDK2VwAyEA";

    private final Ed25519PrivateKeyParameters secret;
    private final StreamKey key;

    private StreamSigner(Ed25519PrivateKeyParameters secret, StreamKey key) {
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
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        secret.sign(Ed25519.Algorithm.Ed25519, null, statement, 0, statement.length, signature, 0);
        return new KeySignature(key.id(), signature);
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

    private static StreamSigner of(PrivateKey secret) {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        Ed25519PrivateKeyParameters signing = new Ed25519PrivateKeyParameters(seed);
        byte[] point = signing.generatePublicKey().getEncoded();
        return new StreamSigner(
                signing, new StreamKey(X509_BEGIN + Base64.getEncoder().encodeToString(point)));
    }
}
