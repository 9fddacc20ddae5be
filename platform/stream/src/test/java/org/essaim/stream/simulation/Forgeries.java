package org.essaim.stream.simulation;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.essaim.stream.Journal;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestNode;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.wire.RecordWriter;

/** Somebody who may write to every topic and owns none. */
final class Forgeries {

    private static final StreamSigner STRANGER = TestNode.freshSigner();

    private final SimulatedBroker broker;
    private final Random random;
    private final Map<String, RecordWriter> writers = new HashMap<>();

    Forgeries(SimulatedBroker broker, Random random) {
        this.broker = broker;
        this.random = random;
    }

    /** A record at the next position, or an old one again, whole or altered. */
    void add(String stream, Journal.Head head) {
        String topic = StreamNames.topic(stream);
        List<ProducerRecord<byte[], byte[]>> old =
                broker.read(topic, broker.start(topic), Integer.MAX_VALUE >> 1);
        int kind = random.nextInt(4);
        if (kind < 2 || old.isEmpty()) {
            JournalEntry next =
                    JournalEntry.next(stream, head.position() + 1, head.hash(), message());
            RecordWriter writer =
                    writers.computeIfAbsent(
                            stream, _ -> new RecordWriter(stream, STRANGER, () -> Instant.EPOCH));
            broker.append(kind == 0 ? writer.entry(next) : writer.head(next));
            return;
        }
        ProducerRecord<byte[], byte[]> again = old.get(random.nextInt(old.size()));
        byte[] value = again.value() == null ? null : again.value().clone();
        if (kind == 3 && value != null && value.length > 0) {
            value[random.nextInt(value.length)] ^= 1;
        }
        broker.append(new ProducerRecord<>(topic, 0, (byte[]) null, value, again.headers()));
    }

    private OutgoingMessage message() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new OutgoingMessage(id, "noted.v1", null, null, Instant.EPOCH, new byte[] {1});
    }
}
