package org.essaim.stream.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Puts records on the own topic. */
interface RecordSender extends AutoCloseable {

    /** Where the records came to stand in the log. */
    record Stretch(long firstOffset, long lastOffset) {}

    /**
     * @throws KafkaException if one of them is not acknowledged; it may be there all the same
     */
    Stretch sendAll(List<ProducerRecord<byte[], byte[]>> records);

    @Override
    void close();
}
