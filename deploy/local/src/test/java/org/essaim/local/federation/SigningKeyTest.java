package org.essaim.local.federation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir Path folder;

    @Test
    void a_key_is_made_once_and_its_private_half_is_its_owners_alone() throws IOException {
        SigningKey first = SigningKey.in(folder.resolve("keys"), "division.anct");
        SigningKey second = SigningKey.in(folder.resolve("keys"), "division.anct");

        assertThat(second).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(first.file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(first.id()).matches("[0-9a-f]{16}");
        assertThat(SigningKey.in(folder.resolve("keys"), "centre").id()).isNotEqualTo(first.id());
    }

    @Test
    void what_the_private_half_signs_the_public_one_verifies() throws Exception {
        SigningKey key = SigningKey.in(folder, "centre");
        byte[] words = "words".getBytes(StandardCharsets.UTF_8);

        assertThat(verifies(key, words, sign(key, words))).isTrue();
        assertThat(verifies(SigningKey.in(folder, "reporting"), words, sign(key, words))).isFalse();
    }

    private static byte[] sign(SigningKey key, byte[] words)
            throws IOException, GeneralSecurityException {
        String pem = Files.readString(key.file());
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body))));
        signature.update(words);
        return signature.sign();
    }

    private static boolean verifies(SigningKey key, byte[] words, byte[] signed)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        Base64.getDecoder().decode(key.publicKey()))));
        signature.update(words);
        return signature.verify(signed);
    }
}
