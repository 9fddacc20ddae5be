package org.essaim.eventstore;

import module java.base;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Between rows of {@code domain_event} or {@code snapshot_event} and what Axon works with. */
final class EventRows {

    /** What both tables have, in the order in which {@link #bind} sets it. */
    static final String COLUMNS =
            "event_id, aggregate_type, aggregate_id, sequence_number, type, revision, payload,"
                    + " metadata, recorded_at";

    private EventRows() {}

    /** An event that no aggregate published is its own aggregate, of one event. */
    static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ofAggregate
                ? ofAggregate
                : new GenericDomainEventMessage<>(
                        null, event.getIdentifier(), 0, event, event::getTimestamp);
    }

    /** Sets parameters 1 to 9. */
    static void bind(
            PreparedStatement row, DomainEventMessage<?> event, Serializer json, Instant recordedAt)
            throws SQLException {
        Object[] values = values(event, json, recordedAt);
        for (int column = 0; column < values.length; column++) {
            row.setObject(column + 1, values[column]);
        }
    }

    /** Of {@link #COLUMNS}; what is no text can be read as one. */
    static Object[] values(DomainEventMessage<?> event, Serializer json, Instant recordedAt) {
        SerializedObject<String> payload = event.serializePayload(json, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(json, String.class);
        return new Object[] {
            event.getIdentifier(),
            event.getType(),
            event.getAggregateIdentifier(),
            event.getSequenceNumber(),
            payload.getType().getName(),
            payload.getType().getRevision(),
            payload.getData(),
            metadata.getData(),
            recordedAt.atOffset(ZoneOffset.UTC)
        };
    }

    /** What no aggregate published comes back as such. */
    static TrackedEventData<byte[]> tracked(ResultSet row) throws SQLException {
        StoredEvent event = StoredEvent.of(row);
        return event.aggregateType() == null
                ? new StoredOutsideAggregates(token(row), event)
                : new TrackedDomainEventData<>(token(row), event);
    }

    private record StoredOutsideAggregates(CommitOrderToken trackingToken, StoredEvent event)
            implements TrackedEventData<byte[]> {

        @Override
        public String getEventIdentifier() {
            return event.getEventIdentifier();
        }

        @Override
        public Instant getTimestamp() {
            return event.getTimestamp();
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return event.getMetaData();
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return event.getPayload();
        }
    }

    static CommitOrderToken token(ResultSet row) throws SQLException {
        return new CommitOrderToken(
                row.getInt("epoch"), row.getLong("transaction_id"), row.getLong("global_index"));
    }
}
