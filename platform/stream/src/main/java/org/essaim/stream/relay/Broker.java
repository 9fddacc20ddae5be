package org.essaim.stream.relay;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.essaim.stream.relay.TopicKeeper.Kept;

/** The broker as the relay needs it: a topic that keeps everything, and somebody to send. */
interface Broker {

    /**
     * Makes the own topic where it is missing.
     *
     * @throws UnfitTopicException if the topic is there and would not keep what is written
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

    /** For what is done to a topic beside writing to it. */
    Admin admin();
}
