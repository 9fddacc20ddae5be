package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs that are other ones than they were. A broker that lost its disk has lost the own topic too:
 * that is another one then. What others sent since may have grown past where it was read before
 * anybody looked, and the broker does not say so; what they reported before that place would not be
 * read (decision 0147).
 */
final class LostLogs {

    private static final Logger LOG = LoggerFactory.getLogger(LostLogs.class);

    private final InboxState state;
    private final String own;
    private final Consumer<?, ?> consumer;

    /** The own topic's id as it was last looked up, or null. */
    private String ownTopic;

    LostLogs(InboxState state, String own, Consumer<?, ?> consumer) {
        this.state = state;
        this.own = own;
        this.consumer = consumer;
    }

    /**
     * Looks whether the own topic is another one. What is not read yet begins where it should then,
     * also where that happened while nobody read.
     *
     * @return true if what is being read has to be read from the beginning
     */
    boolean found() {
        String before = ownTopic;
        ownTopic = state.ownTopic(own).orElse(before);
        if (ownTopic != null) {
            state.readLostAgain(ownTopic);
        }
        return before != null && !before.equals(ownTopic);
    }

    void readAgain(Set<TopicPartition> partitions) {
        LOG.warn("read from the beginning, the log is another one: {}", partitions);
        partitions.forEach(each -> state.readAgain(StreamNames.streamOf(each.topic())));
        consumer.seekToBeginning(partitions);
    }
}
