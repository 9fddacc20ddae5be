package org.essaim.contract;

/**
 * Names a text that somebody wrote, by its salted digest (R100). Events and messages carry this and
 * never the text, so that the text can be redacted and every hash still holds.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits
 */
public record FreeText(String digest) {

    /** What a digest looks like, as a regular expression. */
    public static final String PATTERN = "sha256:[0-9a-f]{64}";

    /**
     * @throws IllegalArgumentException if it is no digest
     */
    public FreeText {
        if (digest == null || !digest.matches(PATTERN)) {
            throw new IllegalArgumentException("not the digest of a text, such as sha256:…");
        }
    }

    @Override
    public String toString() {
        return digest;
    }
}
