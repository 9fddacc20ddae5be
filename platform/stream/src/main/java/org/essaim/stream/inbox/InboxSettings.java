package org.essaim.stream.inbox;

import java.time.Duration;
import org.essaim.stream.access.BrokerAccess;

/**
 * Who reads, and where.
 *
 * @param own the own stream
 * @param refresh how often what is subscribed and cannot be read yet is tried; thirty times as long
 *     where all can be read, as only a change by another instance is not announced
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
        Duration endCheck,
        Duration betweenRequests,
        int batch,
        boolean addressedToOthers) {

    public InboxSettings(String own, BrokerAccess broker, boolean addressedToOthers) {
        this(
                own,
                broker,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                2_000,
                addressedToOthers);
    }
}
