package org.essaim.benchmarks;

import module java.base;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Pairs;

/**
 * What waits in a division's journal sent to its topic by its relay, beside the same records, made
 * already, sent by a bare producer; both idempotent, and acknowledged by every replica.
 */
final class Publishing {

    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final int messages;
    private int runs;

    Publishing(int messages) {
        this.messages = messages;
    }

    Pairs measured(int rounds) {
        return Pairs.of(this::relayed, this::produced, rounds);
    }

    static String table(Pairs pairs) {
        return pairs.table("messages/s", "by a bare producer", "from the journal by the relay");
    }

    private double relayed() {
        String name = nextName();
        try (CutOffDivision division = new CutOffDivision(name, broker, messages)) {
            division.stream.openTopic(broker.superuserClient());
            return perSecond(division.stream.topic(), division::connect);
        }
    }

    private double produced() {
        HonestStream stream = new HonestStream(nextName());
        List<ProducerRecord<byte[], byte[]>> records = stream.records(messages);
        stream.openTopic(broker.superuserClient());
        var client = broker.superuserClient();
        client.put("acks", "all");
        client.put("enable.idempotence", true);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            return perSecond(
                    stream.topic(),
                    () -> {
                        records.forEach(producer::send);
                        producer.flush();
                    });
        }
    }

    private String nextName() {
        return "division.publishes-%d-%d".formatted(messages, runs++);
    }

    /** From the start until the broker has as many. */
    private double perSecond(String topic, Runnable start) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(
                        broker.superuserClient(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            reader.endOffsets(List.of(partition));
            System.gc();
            long began = System.nanoTime();
            start.run();
            Eventually.holds(
                    "everything is on the topic",
                    () -> reader.endOffsets(List.of(partition)).get(partition) >= messages);
            return messages / ((System.nanoTime() - began) / 1e9);
        }
    }
}
