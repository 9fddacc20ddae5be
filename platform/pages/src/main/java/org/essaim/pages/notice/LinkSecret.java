package org.essaim.pages.notice;

import module java.base;

import org.essaim.contract.Sha256;

/**
 * What makes an address a password: whoever has it needs no login. It is shown once and stored as a
 * hash; its text form leaves it out.
 */
public record LinkSecret(String value) {

    /**
     * @param secret 32 bytes that nobody can guess
     */
    public static LinkSecret of(byte[] secret) {
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** SHA-256 in hexadecimal; it is random and long, so that needs no salt. */
    public String hash() {
        return HexFormat.of().formatHex(Sha256.of(value));
    }

    @Override
    public String toString() {
        return "LinkSecret";
    }
}
