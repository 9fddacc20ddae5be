package org.essaim.stream.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.essaim.stream.StreamKey;

/** Signs for the own stream. Knows the private key and never shows it. */
public final class StreamSigner {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey secret;
    private final StreamKey key;

    private StreamSigner(PrivateKey secret, StreamKey key) {
        this.secret = secret;
        this.key = key;
    }

    /**
     * @param file an Ed25519 private key, PKCS#8 in PEM, as {@code openssl genpkey -algorithm
     *     ed25519} writes it
     * @throws InvalidSigningKeyException if it cannot be read or is no such key
     */
    public static StreamSigner of(Path file) {
        try {
            return ofPem(Files.readString(file));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException unfit) {
            throw new InvalidSigningKeyException(
                    "the signing key in %s cannot be used: %s"
                            .formatted(file, unfit.getClass().getSimpleName()));
        }
    }

    /** A key that nobody has had before. */
    public static StreamSigner fresh() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new StreamSigner(pair.getPrivate(), key(pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }

    /** The public half. */
    public StreamKey key() {
        return key;
    }

    public KeySignature seal(byte[] statement) {
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
        PrivateKey secret =
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        return new StreamSigner(secret, key(publicHalf((EdECPrivateKey) secret)));
    }

    private static StreamKey key(PublicKey half) {
        return StreamKey.of(Base64.getEncoder().encodeToString(half.getEncoded()));
    }

    /** The platform offers no other way: a pair is made of 32 bytes, and these are they. */
    private static PublicKey publicHalf(EdECPrivateKey secret) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new Always(secret.getBytes().orElseThrow()));
        return pairs.generateKeyPair().getPublic();
    }

    private static final class Always extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] same;

        private Always(byte[] same) {
            this.same = same;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(same, 0, bytes, 0, bytes.length);
        }
    }
}
