package org.essaim.stream.wire;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TraceParent;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.signing.SignedStatement;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.Disclosures;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is on a topic; the type on the wire only ever selects from a fixed list. */
public final class RecordReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Years of four digits, as RFC 3339 writes them; not every database stores others. */
    private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    /** An index has no room for longer ones; no id has as many characters. */
    private static final int LONGEST_SUBJECT = 500;

    private RecordReader() {}

    /**
     * @param stream the owner of the topic: a record that names another source is rejected
     */
    public static WireRecord read(String stream, ConsumerRecord<byte[], byte[]> received) {
        try {
            String source = required(received, Headers.SOURCE);
            if (!source.equals(StreamNames.source(stream))) {
                return new WireRecord.Rejected(
                        RejectionReason.WRONG_SOURCE, "its source is " + source);
            }
            expect(received, Headers.SPEC_VERSION, Headers.VERSION);
            expect(received, Headers.CONTENT_TYPE, Headers.JSON);
            if (received.value() == null) {
                throw new IllegalArgumentException("it has no data");
            }
            String type = required(received, Headers.TYPE);
            // Messages about control have such names too, but a position as all messages.
            boolean numbered = optional(received, Headers.POSITION) != null;
            if (type.startsWith("control.") && !numbered) {
                return control(stream, type, received);
            }
            return new WireRecord.Entry(entry(type, received), signature(received));
        } catch (RuntimeException unreadable) {
            return new WireRecord.Rejected(
                    RejectionReason.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private static WireRecord control(
            String stream, String type, ConsumerRecord<byte[], byte[]> received) {
        String id = required(received, Headers.ID);
        Instant time = time(received);
        return new WireRecord.Control(
                controlRecord(type, received.value()),
                time,
                SignedStatement.control(stream, type, id, time, received.value()),
                signature(received));
    }

    private static ControlRecord controlRecord(String type, byte[] data) {
        Class<? extends ControlRecord> known =
                switch (type) {
                    case ControlRecord.HEARTBEAT -> ControlRecord.Heartbeat.class;
                    case ControlRecord.ACKNOWLEDGEMENT -> ControlRecord.Acknowledgement.class;
                    case ControlRecord.REPLAY_REQUEST -> ControlRecord.ReplayRequest.class;
                    default ->
                            throw new IllegalArgumentException("no such control record: " + type);
                };
        ControlRecord read = JSON.readValue(data, known);
        switch (read) {
            case null -> throw new IllegalArgumentException("it has no content");
            case ControlRecord.Heartbeat heartbeat -> storable(heartbeat.claim());
            default -> {}
        }
        return read;
    }

    private static JournalEntry entry(String type, ConsumerRecord<byte[], byte[]> received) {
        OutgoingMessage message =
                new OutgoingMessage(
                        UUID.fromString(required(received, Headers.ID)),
                        type,
                        subject(received),
                        optional(received, Headers.RECIPIENT),
                        time(received),
                        received.value(),
                        TraceParent.orNull(optional(received, Headers.TRACE_PARENT)));
        return new JournalEntry(
                Long.parseLong(required(received, Headers.POSITION)),
                message,
                new Hash(required(received, Headers.PREVIOUS_HASH)),
                new Hash(required(received, Headers.HASH)),
                texts(received));
    }

    /** The valid texts beside the data; empty where there is no data (R100). */
    public static List<Disclosure> texts(ConsumerRecord<byte[], byte[]> received) {
        if (received.value() == null) {
            return List.of();
        }
        Header header = received.headers().lastHeader(Headers.DISCLOSURES);
        return Disclosures.read(header == null ? null : header.value(), received.value());
    }

    private static KeySignature signature(ConsumerRecord<byte[], byte[]> received) {
        String signature = optional(received, Headers.SIGNATURE);
        String key = optional(received, Headers.SIGNING_KEY);
        return signature == null || key == null
                ? null
                : new KeySignature(key, Base64.getDecoder().decode(signature));
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> received) {
        return storable(Instant.parse(required(received, Headers.TIME)));
    }

    private static Instant storable(Instant time) {
        if (time.isBefore(YEAR_1) || !time.isBefore(YEAR_10000)) {
            throw new IllegalArgumentException("nothing happens at " + time);
        }
        return time;
    }

    private static String subject(ConsumerRecord<byte[], byte[]> received) {
        String subject = optional(received, Headers.SUBJECT);
        if (subject != null && subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("its subject is longer than " + LONGEST_SUBJECT);
        }
        return subject;
    }

    private static void expect(
            ConsumerRecord<byte[], byte[]> received, String name, String expected) {
        String found = required(received, name);
        if (!found.equals(expected)) {
            throw new IllegalArgumentException("its %s is %s".formatted(name, found));
        }
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
        if (header == null || header.value() == null) {
            return null;
        }
        String value = new String(header.value(), StandardCharsets.UTF_8);
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("its %s has a character 0".formatted(name));
        }
        return value;
    }
}
