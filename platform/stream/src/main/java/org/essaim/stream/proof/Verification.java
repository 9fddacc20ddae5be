package org.essaim.stream.proof;

/** The result of verifying an export. */
sealed interface Verification {

    /**
     * Every byte is what the owner of the key wrote.
     *
     * @param from position of the first entry; 0 where there is none
     * @param to position of the last one
     * @param keyId of the key with which they are signed
     */
    record Sound(String stream, long from, long to, String keyId) implements Verification {}

    /**
     * The first line that is not.
     *
     * @param line from 1
     * @param position of the entry that should be there; 0 for the head, and where it is unknown
     */
    record Altered(long line, long position, String what) implements Verification {}
}
