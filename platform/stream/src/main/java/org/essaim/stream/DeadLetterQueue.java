package org.essaim.stream;

import module java.base;

/**
 * Received messages that could not be consumed: kept as they are, with the reason, until a retry.
 */
public interface DeadLetterQueue {

    List<DeadLetter> all();

    /** The subjects that have dead letters, of all streams. */
    Set<String> subjects();

    /**
     * Tries this stream's dead letters again, in order; a subject stops at the first that fails.
     *
     * @return how many were consumed
     */
    int retry(String stream);

    /**
     * One message that waits.
     *
     * @param reason why it was not consumed, or behind which position it waits
     */
    record DeadLetter(ReceivedMessage message, String reason, Instant enqueuedAt) {}
}
