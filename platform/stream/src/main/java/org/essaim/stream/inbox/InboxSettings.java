package org.essaim.stream.inbox;

import java.time.Duration;
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
        int batch,
        boolean addressedToOthers) {

    /**
     * @param few whether it reads the same few streams all the time
     */
    public InboxSettings(String own, BrokerAccess broker, boolean addressedToOthers, boolean few) {
        this(
                own,
                broker,
                Duration.ofSeconds(1),
                few ? Duration.ofSeconds(3) : Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                2_000,
                addressedToOthers);
    }
}
