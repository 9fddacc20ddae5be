package org.essaim.eventstore;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * A row as Axon wants to see it. Axon's own entry would cut the instant to milliseconds, by way of
 * text.
 */
record StoredEvent(
        String id,
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String type,
        String revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt)
        implements DomainEventData<byte[]> {

    static StoredEvent of(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString("event_id"),
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getString("type"),
                row.getString("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequenceNumber;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, type, revision);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }
}
