package org.essaim.micro.initiative.domain;

/**
 * What an event says of a file that shows what was paid; the file itself stands beside the events,
 * so that it can be erased (R100).
 *
 * @param bytes its size as it is kept
 * @param digest {@code sha256:} and the SHA-256 of the file as it is kept, in hexadecimal
 */
public record Receipt(ReceiptType type, int bytes, String digest) {

    private static final String ALGORITHM = "sha256:";

    /** The same without the name of the algorithm, as it is published. */
    public String fingerprint() {
        return digest.substring(ALGORITHM.length());
    }
}
