package org.essaim.stream.relay;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** The own topic, read as others read it. */
interface TopicScan extends AutoCloseable {

    /** The first offset that is still there. */
    long begin();

    /** The offset after the last record. */
    long end();

    /**
     * Some of the records from that offset on, in their order; empty at the end alone.
     *
     * @throws KafkaException if the broker does not answer
     */
    List<ConsumerRecord<byte[], byte[]>> read(long from);

    @Override
    void close();
}
