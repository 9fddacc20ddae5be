package org.essaim.stream.wire;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TraceParent;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.signing.SignedStatement;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.text.Disclosures;
import tools.jackson.databind.json.JsonMapper;

/** Creates the records of one stream, and signs what has to be signed. */
public final class RecordWriter {

    /**
     * Readers keep what is not signed yet in memory: no more than this is between two signatures.
     */
    static final int MOST_BYTES_UNSIGNED = 4 * 1_024 * 1_024;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String stream;
    private final String topic;
    private final String source;
    private final StreamSigner signer;
    private final ControlSequence controls;

    /**
     * @param clock of the machine: readers compare its control records with their own machine's
     */
    public RecordWriter(String stream, StreamSigner signer, InstantSource clock) {
        this.stream = stream;
        this.topic = StreamNames.topic(stream);
        this.source = StreamNames.source(stream);
        this.signer = signer;
        this.controls = new ControlSequence(clock);
    }

    /** What is sent together: the last one has the signature that covers all before it. */
    public List<ProducerRecord<byte[], byte[]>> batch(List<JournalEntry> entries) {
        List<ProducerRecord<byte[], byte[]>> made = new ArrayList<>(entries.size());
        long unsigned = 0;
        for (JournalEntry each : entries) {
            unsigned += each.bytes();
            boolean last = made.size() == entries.size() - 1;
            if (last || unsigned > MOST_BYTES_UNSIGNED) {
                made.add(head(each));
                unsigned = 0;
            } else {
                made.add(entry(each));
            }
        }
        return made;
    }

    /** One that is not signed itself: a head after it covers it. */
    public ProducerRecord<byte[], byte[]> entry(JournalEntry entry) {
        OutgoingMessage message = entry.message();
        ProducerRecord<byte[], byte[]> made =
                made(
                        message.id().toString(),
                        message.type(),
                        message.subject(),
                        message.time(),
                        message.data());
        put(made, Headers.POSITION, Long.toString(entry.position()));
        put(made, Headers.PREVIOUS_HASH, entry.previous().hex());
        put(made, Headers.HASH, entry.hash().hex());
        put(made, Headers.RECIPIENT, message.recipient());
        put(made, Headers.TRACE_PARENT, TraceParent.written(message.trace()));
        if (!entry.texts().isEmpty()) {
            made.headers().add(Headers.DISCLOSURES, Disclosures.write(entry.texts()));
        }
        return made;
    }

    /** One with the signature of the chain up to it. */
    public ProducerRecord<byte[], byte[]> head(JournalEntry entry) {
        ProducerRecord<byte[], byte[]> made = entry(entry);
        put(made, signer.sign(SignedStatement.head(stream, entry.head())));
        return made;
    }

    /** Its id and its time are new for every record: a control record is never sent again. */
    public ProducerRecord<byte[], byte[]> control(ControlRecord control) {
        String id = controls.nextId();
        Instant time = controls.nextTime();
        byte[] data = JSON.writeValueAsBytes(control);
        ProducerRecord<byte[], byte[]> made = made(id, control.type(), null, time, data);
        put(made, signer.sign(SignedStatement.control(stream, control.type(), id, time, data)));
        return made;
    }

    private ProducerRecord<byte[], byte[]> made(
            String id, String type, String subject, Instant time, byte[] data) {
        ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(topic, 0, null, data);
        put(made, Headers.SPEC_VERSION, Headers.VERSION);
        put(made, Headers.ID, id);
        put(made, Headers.SOURCE, source);
        put(made, Headers.TYPE, type);
        put(made, Headers.CONTENT_TYPE, Headers.JSON);
        put(made, Headers.SUBJECT, subject);
        put(made, Headers.TIME, time.toString());
        return made;
    }

    private static void put(ProducerRecord<byte[], byte[]> made, KeySignature signature) {
        put(made, Headers.SIGNATURE, Base64.getEncoder().encodeToString(signature.bytes()));
        put(made, Headers.SIGNING_KEY, signature.keyId());
    }

    /** What is not there has no header. */
    private static void put(ProducerRecord<byte[], byte[]> made, String name, String value) {
        if (value != null) {
            made.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
