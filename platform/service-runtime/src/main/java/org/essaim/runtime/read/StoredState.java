package org.essaim.runtime.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/** How an aggregate stands by its own events: what was committed is in it, nothing lags behind. */
public final class StoredState {

    private StoredState() {}

    /**
     * @param aggregate its id
     * @param event the sealed event of its feature
     * @param initial its state before anything happened
     */
    public static <S, E> S of(
            EventStore events,
            String aggregate,
            Class<E> event,
            S initial,
            BiFunction<? super S, ? super E, ? extends S> evolve) {
        return events.readEvents(aggregate)
                .asStream()
                .map(Message::getPayload)
                .map(event::cast)
                .gather(Gatherers.<E, S>fold(() -> initial, evolve))
                .findFirst()
                .orElseThrow();
    }
}
