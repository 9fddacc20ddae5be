package org.essaim.stream.inbox;

import java.time.Duration;
import org.essaim.stream.access.BrokerAccess;

/**
 * Who hears, and where.
 *
 * @param own the own stream
 * @param lookAround how often new subscriptions and released streams are looked for
 * @param lookForEnds how often it is noted which streams were read to their end
 * @param betweenAsks how soon what is missing is asked for once more
 * @param batch the most records a poll
 * @param ofOthersToo whether what is addressed to other streams is taken in as well: for who only
 *     looks on and shows what was said
 */
public record InboxSettings(
        String own,
        BrokerAccess broker,
        Duration lookAround,
        Duration lookForEnds,
        Duration betweenAsks,
        int batch,
        boolean ofOthersToo) {

    public InboxSettings(String own, BrokerAccess broker) {
        this(
                own,
                broker,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                2_000,
                false);
    }

    /** The same, taking in what is addressed to other streams as well. */
    public InboxSettings withThoseOfOthers() {
        return new InboxSettings(own, broker, lookAround, lookForEnds, betweenAsks, batch, true);
    }
}
