package org.essaim.stream;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in lower-case hexadecimal: one link of a chain. */
public record Hash(String hex) {

    private static final int DIGITS = 64;

    /** What the first entry of a chain has before it. */
    public static final Hash NONE = new Hash("0".repeat(64));

    /**
     * @throws IllegalArgumentException unless 64 lower-case hexadecimal digits
     */
    public Hash {
        if (!isDigest(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
        }
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
     */
    public static Hash ofDigest(byte[] digest) {
        return new Hash(HexFormat.of().formatHex(digest));
    }

    /** A loop and no pattern: every record that is heard passes here twice. */
    private static boolean isDigest(String hex) {
        if (hex.length() != DIGITS) {
            return false;
        }
        for (int n = 0; n < DIGITS; n++) {
            char each = hex.charAt(n);
            if ((each < '0' || each > '9') && (each < 'a' || each > 'f')) {
                return false;
            }
        }
        return true;
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
