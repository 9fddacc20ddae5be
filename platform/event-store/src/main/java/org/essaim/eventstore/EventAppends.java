package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.DomainEventMessage;
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

    /** In one statement, so that what is asked about all of them is asked once. */
    private int insert(List<? extends EventMessage<?>> events, Serializer json, Instant at) {
        if (events.size() == 1) {
            DomainEventMessage<?> event = EventRows.domainEvent(events.getFirst());
            return jdbc.update(Sql.APPEND, row -> EventRows.bind(row, event, json, at));
        }
        List<? extends DomainEventMessage<?>> all =
                events.stream().map(EventRows::domainEvent).toList();
        Map<String, Long> firstNumbers =
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        DomainEventMessage::getAggregateIdentifier,
                                        DomainEventMessage::getSequenceNumber,
                                        Math::min));
        List<Object[]> rows =
                all.stream()
                        .map(
                                each ->
                                        with(
                                                firstNumbers.get(each.getAggregateIdentifier()),
                                                EventRows.values(each, json, at)))
                        .toList();
        return jdbc.update(Sql.APPEND_ALL, columns(rows));
    }

    private static Object[] with(Object last, Object[] values) {
        Object[] row = Arrays.copyOf(values, values.length + 1);
        row[values.length] = last;
        return row;
    }

    private static Object[] columns(List<Object[]> rows) {
        return IntStream.range(0, rows.getFirst().length)
                .mapToObj(column -> texts(rows, column))
                .toArray();
    }

    private static String[] texts(List<Object[]> rows, int column) {
        return rows.stream().map(row -> Objects.toString(row[column], null)).toArray(String[]::new);
    }
}
