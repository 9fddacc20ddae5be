package org.essaim.stream.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.access.BrokerAccess;

/**
 * Sends all, flushes, awaits all. Gives up before the leader's connection is silent for too long;
 * what may have arrived nevertheless is then sent again, and is a duplicate.
 */
final class KafkaSender implements RecordSender {

    private final Producer<byte[], byte[]> producer;

    KafkaSender(BrokerAccess broker) {
        Map<String, Object> settings =
                Map.ofEntries(
                        Map.entry("acks", "all"),
                        Map.entry("enable.idempotence", true),
                        Map.entry("max.block.ms", 5_000),
                        Map.entry("request.timeout.ms", 5_000),
                        Map.entry("delivery.timeout.ms", 8_000),
                        Map.entry("linger.ms", 5),
                        Map.entry("batch.size", 65_536),
                        Map.entry("buffer.memory", 16_777_216L),
                        Map.entry("reconnect.backoff.max.ms", 3_000));
        this.producer =
                new KafkaProducer<>(
                        broker.client(settings),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @Override
    public Stretch sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> pending = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            pending.add(producer.send(record));
        }
        producer.flush();
        long first = Long.MAX_VALUE;
        long last = -1;
        for (Future<RecordMetadata> each : pending) {
            long offset = offset(each);
            first = Math.min(first, offset);
            last = Math.max(last, offset);
        }
        return new Stretch(first, last);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    private static long offset(Future<RecordMetadata> sent) {
        try {
            return sent.get().offset();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException fault) {
                throw fault;
            }
            throw new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
