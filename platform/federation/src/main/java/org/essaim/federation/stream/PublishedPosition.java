package org.essaim.federation.stream;

import java.time.Duration;

/** Where in the own journal everything committed so far stands. */
public interface PublishedPosition {

    /**
     * Waits until everything committed before this call is journalled.
     *
     * @return the journal's head then
     * @throws NotYetException when the time is up
     */
    long await(Duration atMost);
}
