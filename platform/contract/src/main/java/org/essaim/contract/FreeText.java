package org.essaim.contract;

import module java.base;

/**
 * Refers to a text that somebody wrote, by its salted digest (R100). Events and messages contain
 * this and never the text, so that the text can be redacted while every hash stays valid.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits
 */
public record FreeText(String digest) {

    /** What a digest looks like, as a regular expression. */
    public static final String PATTERN = "sha256:[0-9a-f]{64}";

    private static final Predicate<String> IS_DIGEST = Pattern.compile(PATTERN).asMatchPredicate();

    /**
     * @throws InvalidValueException if it is no digest
     */
    public FreeText {
        if (digest == null || !IS_DIGEST.test(digest)) {
            throw new InvalidValueException(FreeText.class, "not-a-text-digest");
        }
    }

    @Override
    public String toString() {
        return digest;
    }
}
