package org.essaim.stream.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Appends records to the own topic. */
interface TopicSender extends AutoCloseable {

    /**
     * @throws KafkaException if one of them is not acknowledged; it may have been appended
     */
    LogOffsets sendAll(List<ProducerRecord<byte[], byte[]>> records);

    @Override
    void close();

    /** Where records were appended to the log. */
    record LogOffsets(long first, long last) {}
}
