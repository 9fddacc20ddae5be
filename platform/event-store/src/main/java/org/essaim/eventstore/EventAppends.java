package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcOperations;

/** Stores events in the caller's transaction, in one round trip. */
final class EventAppends {

    private final JdbcOperations jdbc;
    private final Epochs epochs;

    EventAppends(JdbcOperations jdbc, Epochs epochs) {
        this.jdbc = jdbc;
        this.epochs = epochs;
    }

    /** Nothing is stored below what readers may have read: it would be seen by nobody. */
    void append(List<? extends EventMessage<?>> events, Serializer json, Instant at) {
        int stored = insert(events, json, at);
        if (stored == 0) {
            epochs.open();
            stored = insert(events, json, at);
        }
        if (stored < events.size()) {
            throw new EventStoreException(
                    "the transaction ids of this database are starting again: nothing is stored,"
                            + " try again");
        }
    }

    private int insert(List<? extends EventMessage<?>> events, Serializer json, Instant at) {
        int[][] stored =
                jdbc.batchUpdate(
                        Sql.APPEND,
                        events,
                        events.size(),
                        (row, event) ->
                                EventRows.bind(row, EventRows.domainEvent(event), json, at));
        return Arrays.stream(stored).flatMapToInt(Arrays::stream).sum();
    }
}
