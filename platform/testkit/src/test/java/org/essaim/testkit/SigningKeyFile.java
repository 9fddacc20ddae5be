package org.essaim.testkit;

import module java.base;

/**
 * The Ed25519 key of one service, made for one test.
 *
 * @param path of the private half, for {@code essaim.signing.key-file}
 * @param publicKey the other half in base64, for {@code essaim.signing.trusted} or the centre
 */
public record SigningKeyFile(Path path, String publicKey) {

    public static SigningKeyFile fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Path path = Files.createTempFile("signing", ".pem");
            path.toFile().deleteOnExit();
            Files.writeString(
                    path,
                    "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                            .formatted(base64(pair.getPrivate().getEncoded())));
            return new SigningKeyFile(path, base64(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String base64(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded);
    }
}
