package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.essaim.stream.access.BrokerAccess;

/**
 * Who reads, and where.
 *
 * @param own the own stream
 * @param refresh how often what is subscribed and cannot be read yet is tried; thirty times as long
 *     where all can be read, as only a change by another instance is not announced
 * @param longestFetch how long the broker waits with the answer while it has nothing: the less is
 *     asked the longer, but a stream that is added meanwhile waits as long for its first record
 * @param endCheck how often the broker is asked which streams are read to their end
 * @param betweenRequests how soon what is missing is requested once more
 * @param watches look for it where a topic has something to read
 * @param batch the most records a poll
 * @param addressedToOthers whether messages to other streams are consumed as well: for a service
 *     that only shows what was published
 */
public record InboxSettings(
        String own,
        BrokerAccess broker,
        Duration refresh,
        Duration longestFetch,
        Duration endCheck,
        Duration betweenRequests,
        TopicWatches watches,
        int batch,
        boolean addressedToOthers) {

    /** So long after it is due, the broker is taken to be gone, and is connected to again. */
    private static final Duration LATEST_ANSWER = Duration.ofSeconds(5);

    /**
     * @param few whether it reads the same few streams all the time
     */
    public InboxSettings(
            String own,
            BrokerAccess broker,
            boolean addressedToOthers,
            boolean few,
            TopicWatches watches) {
        this(
                own,
                broker,
                Duration.ofSeconds(1),
                few ? Duration.ofSeconds(9) : Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                watches,
                2_000,
                addressedToOthers);
    }

    /** Reads what the broker has, and commits no offset there. */
    Consumer<byte[], byte[]> consumer() {
        Duration answered = longestFetch.plus(LATEST_ANSWER);
        return broker.consumer(
                Map.of(
                        "max.poll.records",
                        batch,
                        "fetch.max.bytes",
                        16_777_216,
                        "fetch.max.wait.ms",
                        (int) longestFetch.toMillis(),
                        "request.timeout.ms",
                        (int) answered.toMillis(),
                        "max.partition.fetch.bytes",
                        4_194_304,
                        "reconnect.backoff.max.ms",
                        3_000));
    }
}
