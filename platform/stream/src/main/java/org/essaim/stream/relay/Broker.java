package org.essaim.stream.relay;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.essaim.stream.relay.RecordSender.Stretch;
import org.essaim.stream.relay.TopicProvisioner.Kept;

/** The broker as the relay needs it: a topic that keeps everything, and somebody to send. */
interface Broker {

    /**
     * Makes the own topic where it is missing.
     *
     * @throws UnsafeTopicException if the topic is there and would not keep what is written
     * @throws KafkaException if the broker does not answer
     */
    Kept keep(Duration patience);

    RecordSender sender();

    /**
     * Reads the own topic from its begin to where it ends now.
     *
     * @throws KafkaException if the broker does not answer
     */
    TopicScan scan();

    /**
     * Begins a new file with what is sent: only whole files can be deleted.
     *
     * @param marker sends it, more than once where the broker is slow to begin
     * @return the offset before which all can be deleted
     * @throws KafkaException if the broker does not do it
     */
    long beginFile(Supplier<Stretch> marker);

    /**
     * Deletes what the own topic holds before that offset.
     *
     * @throws KafkaException if the broker does not do it
     */
    void deleteBefore(long offset);
}
