package org.essaim.incubator.webhook.domain;

import module java.base;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver knows our messages by (Standard Webhooks): shown once, and left out of the text
 * form.
 *
 * @param value {@code whsec_} and 24 to 64 bytes in Base64
 */
public record SigningSecret(String value) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    /**
     * @param secret that nobody can guess
     */
    public static SigningSecret of(byte[] secret) {
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(secret));
    }

    /**
     * @param id of the message, the same however often it is sent
     * @param sentAt seconds since 1970, of this attempt
     * @return {@code v1,} and the HMAC-SHA256 of id, moment and body in Base64
     */
    public String signature(String id, long sentAt, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            byte[] key = Base64.getDecoder().decode(value.substring(PREFIX.length()));
            mac.init(new SecretKeySpec(key, ALGORITHM));
            String signed = "%s.%d.%s".formatted(id, sentAt, body);
            byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(code);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "SigningSecret";
    }
}
