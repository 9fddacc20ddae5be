package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;
import org.essaim.stream.inbox.InboxState.Readable;
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

    /** The own topic's id as it was last looked up; null before it is known. */
    private String ownTopic;

    LostLogs(InboxState state, String own, Consumer<?, ?> consumer) {
        this.state = state;
        this.own = own;
        this.consumer = consumer;
    }

    /** What is to be read; where logs were lost while nobody read, from their beginning. */
    Readable readable() {
        Readable now = state.readable(own);
        if (now.ownTopic() == null || now.isMarked()) {
            return now;
        }
        state.readLostAgain(now.ownTopic());
        return state.readable(own);
    }

    /**
     * Whether the own topic is another one than when that was last asked, so that what is being
     * read has to be read from the beginning.
     */
    boolean areLost(Readable now) {
        String before = ownTopic;
        ownTopic = now.ownTopic() == null ? before : now.ownTopic();
        return before != null && !before.equals(ownTopic);
    }

    void readAgain(Set<TopicPartition> partitions) {
        LOG.warn("read from the beginning, the log is another one: {}", partitions);
        partitions.forEach(each -> state.readAgain(StreamNames.streamOf(each.topic())));
        consumer.seekToBeginning(partitions);
    }
}
