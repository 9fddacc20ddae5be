package org.essaim.federation.stream;

import java.time.Duration;

/** How far what another service told has been acted on here. */
public interface ConsumptionProgress {

    /** The processing group whose handlers turn messages into commands. */
    String RECEPTION = "reception";

    /**
     * Waits until the processing group {@value #RECEPTION} has handled everything of that stream up
     * to the position; what is addressed to others counts as handled.
     *
     * @throws NotYetException when the time is up
     */
    void await(String stream, long position, Duration atMost);
}
