package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.access.BrokerAccess;

/**
 * Sends all, flushes, awaits all. Gives up before the leader's connection is idle for too long;
 * what may have arrived all the same is then sent again and is a duplicate.
 */
final class KafkaSender implements TopicSender {

    /** It has one topic, at rest for half an hour: whoever forgets it asks before it sends. */
    private static final int NEVER_FORGETS = (int) Duration.ofDays(2).toMillis();

    private final Producer<byte[], byte[]> producer;

    KafkaSender(BrokerAccess broker) {
        Map<String, Object> settings =
                Map.of(
                        "metadata.max.idle.ms", NEVER_FORGETS,
                        "acks", "all",
                        "enable.idempotence", true,
                        "max.block.ms", 5_000,
                        "request.timeout.ms", 5_000,
                        "delivery.timeout.ms", 8_000,
                        "linger.ms", 5,
                        "batch.size", 65_536,
                        "buffer.memory", 16_777_216L,
                        "reconnect.backoff.max.ms", 3_000);
        this.producer =
                new KafkaProducer<>(
                        broker.client(settings),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @Override
    public LogOffsets sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> pending = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            pending.add(producer.send(record));
        }
        producer.flush();
        long first = Long.MAX_VALUE;
        long last = -1;
        for (Future<RecordMetadata> each : pending) {
            long offset = BrokerAccess.answer(each).offset();
            first = Math.min(first, offset);
            last = Math.max(last, offset);
        }
        return new LogOffsets(first, last);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
