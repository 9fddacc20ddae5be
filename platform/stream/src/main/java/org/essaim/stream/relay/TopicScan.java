package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The own topic, read as others read it. */
interface TopicScan extends AutoCloseable {

    /** The first offset that is still there. */
    long begin();

    /** The offset after the last record. */
    long end();

    /** Some of the records from that offset on, in order; empty only at the end. */
    List<ConsumerRecord<byte[], byte[]>> read(long from);

    /** All records from that offset on, as they are read; none where the log is shorter. */
    default Stream<List<ConsumerRecord<byte[], byte[]>>> batches(long from) {
        return from >= end()
                ? Stream.empty()
                : Stream.iterate(
                        read(from),
                        Predicate.not(List::isEmpty),
                        batch -> read(batch.getLast().offset() + 1));
    }

    @Override
    void close();
}
