package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** What the relay needs of the broker. All of it throws a {@link KafkaException} without one. */
interface Broker {

    /**
     * The own topic as it is now.
     *
     * @param id changes whenever the topic is created again
     */
    record Topic(String id, long endOffset) {}

    /** Where records were appended to the log. */
    record Offsets(long first, long last) {}

    /**
     * Creates the own topic where it is missing.
     *
     * @throws UnsafeTopicException if the topic is there and would not keep what is written
     */
    Topic ensureTopic(Duration patience);

    Sender sender();

    /** Reads the own topic from its beginning to where it ends now. */
    Scan scan();

    /**
     * Starts a new segment of the log with what is sent, since only whole segments can be deleted.
     *
     * @param marker sends a record, more than once where the broker is slow to start the segment
     * @return the offset before which everything can be deleted
     */
    long startSegment(Supplier<Offsets> marker);

    /** Deletes what the own topic holds before that offset. */
    void deleteBefore(long offset);

    /** The own topic, read as others read it. */
    interface Scan extends AutoCloseable {

        /** The first offset that is still there. */
        long begin();

        /** The offset after the last record. */
        long end();

        /** Some of the records from that offset on, in order; empty only at the end. */
        List<ConsumerRecord<byte[], byte[]>> read(long from);

        /** All records from that offset on, as they are read. */
        default Stream<List<ConsumerRecord<byte[], byte[]>>> batches(long from) {
            return Stream.iterate(
                    read(from),
                    Predicate.not(List::isEmpty),
                    batch -> read(batch.getLast().offset() + 1));
        }

        @Override
        void close();
    }

    /** Appends records to the own topic. */
    interface Sender extends AutoCloseable {

        /**
         * @throws KafkaException if one of them is not acknowledged; it may have been appended
         */
        Offsets sendAll(List<ProducerRecord<byte[], byte[]>> records);

        @Override
        void close();
    }
}
