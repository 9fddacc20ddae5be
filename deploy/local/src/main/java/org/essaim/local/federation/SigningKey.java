package org.essaim.local.federation;

import module java.base;

import org.apache.commons.codec.digest.DigestUtils;
import org.essaim.local.state.DiskSpace;
import org.essaim.servers.PrivateFile;

/**
 * The Ed25519 key with which one service signs its stream. Generated once for each state folder,
 * because what was signed must stay verifiable; only its owner can read the private half.
 *
 * @param file the private half: PKCS#8, PEM
 * @param publicKey the public half: X.509, base64 without a frame
 */
public record SigningKey(Path file, String publicKey) {

    private static final int ID_DIGITS = 16;

    /**
     * @param folder created where it does not exist
     */
    public static SigningKey in(Path folder, String stream) {
        Path file = folder.resolve(stream + ".pem");
        Path publicHalf = folder.resolve(stream + ".public");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                make(file, publicHalf);
            }
            return new SigningKey(file, Files.readString(publicHalf).strip());
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(folder, fault);
        }
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the public half. */
    String id() {
        return DigestUtils.sha256Hex(Base64.getDecoder().decode(publicKey)).substring(0, ID_DIGITS);
    }

    /** The public half first: where the private one is, the other is too. */
    private static void make(Path file, Path publicHalf) throws IOException {
        KeyPair pair = pair();
        Files.writeString(
                publicHalf, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        String body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(pair.getPrivate().getEncoded());
        PrivateFile.write(
                file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java has had Ed25519 since 15", impossible);
        }
    }
}
