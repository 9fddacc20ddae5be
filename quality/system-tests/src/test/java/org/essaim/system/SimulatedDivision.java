package org.essaim.system;

import module java.base;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageType;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.SigningKeyFile;

/** A division of which only the stream exists, signed and chained as that of a real one. */
final class SimulatedDivision {

    final DivisionId id;
    final SigningKeyFile key;
    private final String stream;
    private final RecordWriter writer;
    private final List<JournalEntry> pending = new ArrayList<>();
    private long position;
    private Hash head = Hash.NONE;

    SimulatedDivision(String name) {
        this(name, SigningKeyFile.fresh());
    }

    SimulatedDivision(String name, SigningKeyFile key) {
        this.key = key;
        id = new DivisionId(name);
        stream = "division." + name;
        writer = new RecordWriter(stream, StreamSigner.of(key.path()), InstantSource.system());
    }

    String topic() {
        return "essaim.%s.v1".formatted(stream);
    }

    String stream() {
        return stream;
    }

    long position() {
        return position;
    }

    void publish(FederationMessage message) {
        OutgoingMessage outgoing =
                new OutgoingMessage(
                        UUID.randomUUID(),
                        message.getClass().getAnnotation(MessageType.class).value(),
                        id.value(),
                        null,
                        Instant.now(),
                        ContractJson.mapper().writeValueAsBytes(message));
        JournalEntry next = JournalEntry.next(stream, ++position, head, outgoing);
        head = next.hash();
        pending.add(next);
    }

    /** Sends what is pending, and a heartbeat that it is everything up to now. */
    void send(KafkaProducer<byte[], byte[]> producer) {
        if (!pending.isEmpty()) {
            writer.batch(pending).forEach(producer::send);
            pending.clear();
        }
        producer.send(
                writer.control(
                        new ControlRecord.Heartbeat(
                                Instant.now(), position, head.hex(), Map.of())));
    }
}
