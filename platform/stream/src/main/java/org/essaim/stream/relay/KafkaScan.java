package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads without a consumer group: the broker stores no position. */
final class KafkaScan implements TopicScan {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicPartition partition;
    private final Consumer<byte[], byte[]> consumer;
    private final long begin;
    private final long end;
    private long next = -1;

    KafkaScan(RelaySettings settings) {
        this.partition = new TopicPartition(settings.topic(), 0);
        this.consumer = settings.broker().consumer(Map.of());
        try {
            consumer.assign(List.of(partition));
            this.begin = consumer.beginningOffsets(List.of(partition)).get(partition);
            this.end = consumer.endOffsets(List.of(partition)).get(partition);
        } catch (RuntimeException gone) {
            close();
            throw gone;
        }
    }

    @Override
    public long begin() {
        return begin;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public List<ConsumerRecord<byte[], byte[]>> read(long from) {
        if (from >= end) {
            return List.of();
        }
        if (from != next) {
            consumer.seek(partition, from);
        }
        List<ConsumerRecord<byte[], byte[]>> read = consumer.poll(PATIENCE).records(partition);
        if (read.isEmpty()) {
            throw new TimeoutException(
                    "nothing was received of the topic %s from offset %d on"
                            .formatted(partition.topic(), from));
        }
        next = read.getLast().offset() + 1;
        return read.stream().filter(each -> each.offset() < end).toList();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
