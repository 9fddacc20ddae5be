package org.essaim.stream.text;

import module java.base;

import org.essaim.stream.Hash;

/**
 * A text with the proof that it is the one that a digest names (R100). It is sent beside the data,
 * so that hashes and signatures cover the digest and never the text.
 *
 * @param digest {@code sha256:} and the SHA-256 of salt and text in hexadecimal
 * @param salt 16 bytes in hexadecimal, so that nobody finds a short text by trying
 */
public record Disclosure(String digest, String salt, String text) {

    /** What stands before the hexadecimal digits of a digest. */
    public static final String PREFIX = "sha256:";

    /** The longest text that is kept, in UTF-16 characters. */
    public static final int MOST_CHARACTERS = 4_000;

    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    /** The digest of a text under a salt. */
    public static String digestOf(String salt, String text) {
        ByteArrayOutputStream salted = new ByteArrayOutputStream();
        salted.writeBytes(HexFormat.of().parseHex(salt));
        salted.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return PREFIX + Hash.of(salted.toByteArray()).hex();
    }

    /** True if the text is the one that the digest names, and a database can store it. */
    public boolean isValid() {
        return digest != null
                && salt != null
                && text != null
                && SALT.matcher(salt).matches()
                && text.length() <= MOST_CHARACTERS
                && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && digest.equals(digestOf(salt, text));
    }

    /** Never the text: whatever prints a record keeps it out of logs. */
    @Override
    public String toString() {
        return "Disclosure[" + digest + "]";
    }
}
