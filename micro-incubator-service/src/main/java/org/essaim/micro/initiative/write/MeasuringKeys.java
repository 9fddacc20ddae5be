package org.essaim.micro.initiative.write;

import module java.base;

/** Keys with which products measure their own use: shown once, stored as their hash (R50). */
final class MeasuringKeys {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MeasuringKeys() {}

    /** A key that nobody can guess. */
    static String make() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** SHA-256 in hexadecimal; a key is random and long, so that needs no salt. */
    static String hashOf(String key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
