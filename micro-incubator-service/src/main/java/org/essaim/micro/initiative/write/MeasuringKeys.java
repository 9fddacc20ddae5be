package org.essaim.micro.initiative.write;

import module java.base;

import org.essaim.contract.Sha256;

/** Keys with which products measure their own use: shown once, stored as their hash (R50). */
final class MeasuringKeys {

    private MeasuringKeys() {}

    /**
     * @param secret 32 bytes that nobody can guess
     */
    static String of(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** SHA-256 in hexadecimal; a key is random and long, so that needs no salt. */
    static String hashOf(String key) {
        return HexFormat.of().formatHex(Sha256.of(key));
    }
}
