package org.essaim.runtime.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * Whom an event is about, as far as order matters: its metadata may name it (a received message is
 * about an initiative, though its aggregate is the whole stream), otherwise its aggregate.
 */
public final class EventSubject {

    /** The metadata key under which a subject is named. */
    public static final String KEY = "subject";

    private EventSubject() {}

    static String of(EventMessage<?> event) {
        if (event.getMetaData().get(KEY) instanceof String named) {
            return named;
        }
        return event instanceof DomainEventMessage<?> ofAggregate
                ? ofAggregate.getAggregateIdentifier()
                : event.getIdentifier();
    }
}
