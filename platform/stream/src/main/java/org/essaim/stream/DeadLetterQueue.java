package org.essaim.stream;

import java.util.List;
import java.util.Set;

/** Received messages that could not be taken in: kept raw, with the reason, until a retry. */
public interface DeadLetterQueue {

    List<DeadLetter> all();

    /** The subjects that wait, over all streams. */
    Set<String> subjects();

    /**
     * Tries this stream's dead letters again, in order; a subject stops at its first objection.
     *
     * @return how many were taken in
     */
    int retry(String stream);
}
