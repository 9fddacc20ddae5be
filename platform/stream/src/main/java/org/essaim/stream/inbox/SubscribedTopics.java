package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.chain.ChainVerifiers;

/**
 * The topics of the subscribed streams.
 *
 * @param passing which streams of those that can be read
 */
record SubscribedTopics(
        InboxState state,
        ChainVerifiers verifiers,
        Consumer<?, ?> consumer,
        Predicate<String> passing) {

    /** Those that are wanted, each with the offset to start at. */
    Map<TopicPartition, Long> wanted(Map<String, Long> readable) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        readable.forEach(
                (stream, offset) -> {
                    if (passing.test(stream)) {
                        offsets.put(new TopicPartition(StreamNames.topic(stream), 0), offset);
                    }
                });
        return offsets;
    }

    /** Removes what does not exist yet, or is signed by nobody known, unless it is read already. */
    void retainReadable(Set<TopicPartition> topics, Set<TopicPartition> read) {
        Set<String> there = consumer.listTopics().keySet();
        topics.removeIf(each -> !read.contains(each) && !canBeRead(each, there));
    }

    /** These from now on, and what was not read before from where it is said. */
    void read(Map<TopicPartition, Long> offsets, Set<TopicPartition> before) {
        consumer.assign(offsets.keySet());
        offsets.forEach(
                (partition, offset) -> {
                    if (!before.contains(partition)) {
                        seek(partition, offset);
                    }
                });
    }

    /**
     * From where the database states.
     *
     * @param offset where to read from if it states nothing
     */
    void readAgain(TopicPartition partition, long offset) {
        long stored = state.readFrom(StreamNames.streamOf(partition.topic()));
        consumer.seek(partition, stored == Subscriptions.AT_THE_END ? offset : stored);
    }

    private void seek(TopicPartition partition, long offset) {
        if (offset == Subscriptions.AT_THE_END) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }

    private boolean canBeRead(TopicPartition partition, Set<String> there) {
        return there.contains(partition.topic())
                && verifiers.knows(StreamNames.streamOf(partition.topic()));
    }
}
