package org.essaim.stream.wire;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.StreamNames;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosures;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the records of one stream. A signature of the hash would be one more header here ({@code
 * ce_signature}), on control records too.
 */
public final class RecordWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String topic;
    private final String source;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicLong controls = new AtomicLong();

    public RecordWriter(String stream) {
        this.topic = StreamNames.topic(stream);
        this.source = StreamNames.source(stream);
    }

    public ProducerRecord<byte[], byte[]> entry(JournalEntry entry) {
        OutgoingMessage message = entry.message();
        ProducerRecord<byte[], byte[]> made =
                made(message.id().toString(), message.type(), message.subject(), message.data());
        put(made, Headers.TIME, message.time().toString());
        put(made, Headers.POSITION, Long.toString(entry.position()));
        put(made, Headers.PREVIOUS_HASH, entry.previous().hex());
        put(made, Headers.HASH, entry.hash().hex());
        if (message.recipient() != null) {
            put(made, Headers.RECIPIENT, message.recipient());
        }
        if (!entry.texts().isEmpty()) {
            made.headers().add(Headers.DISCLOSURES, Disclosures.write(entry.texts()));
        }
        return made;
    }

    /** Its id is new for every record: a control record is never sent a second time. */
    public ProducerRecord<byte[], byte[]> control(ControlRecord control) {
        String id = run + "-" + controls.incrementAndGet();
        return made(id, control.type(), null, JSON.writeValueAsBytes(control));
    }

    private ProducerRecord<byte[], byte[]> made(
            String id, String type, String subject, byte[] data) {
        ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(topic, 0, null, data);
        put(made, Headers.SPEC_VERSION, "1.0");
        put(made, Headers.ID, id);
        put(made, Headers.SOURCE, source);
        put(made, Headers.TYPE, type);
        put(made, Headers.CONTENT_TYPE, "application/json");
        if (subject != null) {
            put(made, Headers.SUBJECT, subject);
        }
        return made;
    }

    private static void put(ProducerRecord<byte[], byte[]> made, String name, String value) {
        made.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
