package org.essaim.stream;

import module java.base;

/**
 * A SHA-256: one link of a chain.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {

    private static final int BYTES = 32;

    /** What the first entry of a chain has before it. */
    public static final Hash NONE = ofDigest(new byte[BYTES]);

    /**
     * Capitals are rejected: each digest is written in one way only.
     *
     * @throws IllegalArgumentException unless 64 lower-case hexadecimal digits
     */
    public Hash {
        if (hex.length() != 2 * BYTES || !isHexadecimal(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
        }
    }

    private static boolean isHexadecimal(String text) {
        for (int n = 0; n < text.length(); n++) {
            char digit = text.charAt(n);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    public static Hash of(byte[] content) {
        try {
            return ofDigest(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * @param digest its 32 bytes
     * @throws IllegalArgumentException unless they are 32
     */
    public static Hash ofDigest(byte[] digest) {
        if (digest.length != BYTES) {
            throw new IllegalArgumentException("not a SHA-256: %d bytes".formatted(digest.length));
        }
        return new Hash(HexFormat.of().formatHex(digest));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
