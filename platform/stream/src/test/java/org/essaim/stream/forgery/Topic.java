package org.essaim.stream.forgery;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.essaim.testkit.KafkaBroker;

/** What anybody can read on a topic. */
final class Topic {

    private Topic() {}

    /** The first so many messages, without the control records between them. */
    static List<ProducerRecord<byte[], byte[]>> records(
            KafkaBroker broker, String topic, int count) {
        Map<String, Object> client = new HashMap<>(broker.superuserClient());
        client.put("auto.offset.reset", "earliest");
        List<ProducerRecord<byte[], byte[]>> read = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            while (read.size() < count) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
                    if (each.headers().lastHeader("ce_position") != null && read.size() < count) {
                        read.add(
                                new ProducerRecord<>(
                                        topic, 0, (byte[]) null, each.value(), each.headers()));
                    }
                }
            }
        }
        return read;
    }
}
