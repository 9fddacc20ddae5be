package org.essaim.federation.stream;

import module java.base;

import org.essaim.stream.StreamKey;
import org.essaim.stream.signing.InvalidKeyException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this service signs with and whose signatures it accepts, under {@code essaim.signing}. Keys
 * of divisions are not set here: the centre registers them.
 *
 * @param keyFile this service's Ed25519 private key, PKCS#8 in PEM; needed where there is a broker
 * @param trusted the public keys of the streams on which all others rest
 */
@ConfigurationProperties("essaim.signing")
public record SigningProperties(Path keyFile, @DefaultValue Trusted trusted) {

    /**
     * Each an X.509 SubjectPublicKeyInfo in base64, without a PEM frame; several while a key is
     * changed. A key that is removed here is revoked.
     *
     * @param centre the centre's public keys, base64 of their DER form; two while one is changed
     * @param reporting reporting's public keys, in the same form
     */
    public record Trusted(
            @DefaultValue List<String> centre, @DefaultValue List<String> reporting) {}

    /**
     * By stream.
     *
     * @throws InvalidKeyException if one is no Ed25519 key
     */
    Map<String, List<StreamKey>> anchors() {
        return Map.of(
                DivisionStream.CENTRE, keys("centre", trusted.centre()),
                DivisionStream.REPORTING, keys("reporting", trusted.reporting()));
    }

    private static List<StreamKey> keys(String whose, List<String> keys) {
        try {
            return keys.stream().map(StreamKey::new).toList();
        } catch (IllegalArgumentException invalid) {
            throw new InvalidKeyException(
                    "essaim.signing.trusted.%s: %s".formatted(whose, invalid.getMessage()));
        }
    }
}
