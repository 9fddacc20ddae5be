package org.essaim.stream.proof;

/** What came of verifying an export. */
sealed interface VerificationResult {

    /**
     * Every byte is what the owner of the key wrote.
     *
     * @param from position of the first entry; 0 where there is none
     * @param to position of the last one
     * @param keyId of the key that vouches for them
     */
    record Sound(String stream, long from, long to, String keyId) implements VerificationResult {}

    /**
     * The first place that is not.
     *
     * @param line from 1
     * @param position of the entry that should be there; 0 for the head, and where it cannot be
     *     said
     */
    record Altered(long line, long position, String what) implements VerificationResult {}
}
