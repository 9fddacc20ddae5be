package org.essaim.stream.wire;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.StreamNames;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.Disclosures;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is on a topic; the type on the wire only ever picks from a fixed list. */
public final class RecordReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RecordReader() {}

    /**
     * @param stream the owner of the topic: a record that names another source is refused
     */
    public static WireRecord read(String stream, ConsumerRecord<byte[], byte[]> received) {
        try {
            String source = required(received, Headers.SOURCE);
            if (!source.equals(StreamNames.source(stream))) {
                return new WireRecord.Refused("its source is " + source);
            }
            String type = required(received, Headers.TYPE);
            if (type.startsWith("control.")) {
                return control(type, received.value());
            }
            return new WireRecord.Entry(entry(type, received));
        } catch (IllegalArgumentException | DateTimeException | JacksonException unreadable) {
            return new WireRecord.Refused(unreadable.getMessage());
        }
    }

    private static WireRecord control(String type, byte[] data) {
        return switch (type) {
            case ControlRecord.HEARTBEAT ->
                    new WireRecord.Control(JSON.readValue(data, ControlRecord.Heartbeat.class));
            case ControlRecord.ACKNOWLEDGEMENT ->
                    new WireRecord.Control(
                            JSON.readValue(data, ControlRecord.Acknowledgement.class));
            case ControlRecord.REPLAY_REQUEST ->
                    new WireRecord.Control(JSON.readValue(data, ControlRecord.ReplayRequest.class));
            default -> new WireRecord.Refused("no such control record: " + type);
        };
    }

    private static JournalEntry entry(String type, ConsumerRecord<byte[], byte[]> received) {
        if (received.value() == null) {
            throw new IllegalArgumentException("it has no data");
        }
        OutgoingMessage message =
                new OutgoingMessage(
                        UUID.fromString(required(received, Headers.ID)),
                        type,
                        optional(received, Headers.SUBJECT),
                        optional(received, Headers.RECIPIENT),
                        Instant.parse(required(received, Headers.TIME)),
                        received.value());
        return new JournalEntry(
                Long.parseLong(required(received, Headers.POSITION)),
                message,
                new Hash(required(received, Headers.PREVIOUS_HASH)),
                new Hash(required(received, Headers.HASH)),
                texts(received));
    }

    private static List<Disclosure> texts(ConsumerRecord<byte[], byte[]> received) {
        Header header = received.headers().lastHeader(Headers.DISCLOSURES);
        return Disclosures.read(header == null ? null : header.value(), received.value());
    }

    private static String required(ConsumerRecord<byte[], byte[]> received, String name) {
        String value = optional(received, name);
        if (value == null) {
            throw new IllegalArgumentException("it has no header " + name);
        }
        return value;
    }

    private static String optional(ConsumerRecord<byte[], byte[]> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
