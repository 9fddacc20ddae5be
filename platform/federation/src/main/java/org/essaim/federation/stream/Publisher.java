package org.essaim.federation.stream;

import java.time.Instant;
import java.util.Optional;

/** A service's translation of what happened inside into what the others are told. */
@FunctionalInterface
public interface Publisher {

    /**
     * @param domainEvent an event of this service, never one that was received
     * @param recordedAt when it was recorded here
     * @return empty if it is nobody else's business; its id on the wire is the event's own
     */
    Optional<Publication> publish(Object domainEvent, Instant recordedAt);
}
