package org.essaim.federation.stream;

import module java.base;

/**
 * Translates the events of one feature into what this service publishes, by an exhaustive switch: a
 * forgotten event does not compile. Every sealed event of a service has one, also where nothing is
 * published.
 *
 * @param <E> the sealed root of the feature's events
 */
@FunctionalInterface
public interface Publisher<E> {

    /**
     * @param event an event of this service, never one that was received
     * @param recordedAt when it was recorded here
     * @return empty if it stays in this service; its id on the wire is the event's own
     */
    Optional<Publication> publish(E event, Instant recordedAt);
}
