package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.common.KafkaException;

/** What the relay needs of the broker. All of it throws a {@link KafkaException} without one. */
interface Broker {

    /**
     * Creates the own topic where it is missing.
     *
     * @throws UnsafeTopicException if the topic is there and would not keep what is written
     */
    OwnTopic ensureTopic(Duration patience);

    TopicSender sender();

    /** Reads the own topic from its beginning to where it ends now. */
    TopicScan scan();

    /**
     * Starts a new segment of the log with what is sent, since only whole segments can be deleted.
     *
     * @param marker sends a record that is dated at the milliseconds that it is given
     * @return the offset before which everything can be deleted
     */
    long startSegment(LongFunction<TopicSender.LogOffsets> marker);

    /** Deletes what the own topic holds before that offset. */
    void deleteBefore(long offset);

    /**
     * The own topic as it is now.
     *
     * @param id changes whenever the topic is created again
     */
    record OwnTopic(String id, long endOffset) {}
}
