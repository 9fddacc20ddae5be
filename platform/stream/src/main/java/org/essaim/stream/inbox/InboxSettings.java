package org.essaim.stream.inbox;

import java.time.Duration;

/**
 * Who hears, and where.
 *
 * @param own the own stream
 * @param lookAround how often new subscriptions and released streams are looked for
 * @param batch the most records a poll
 */
public record InboxSettings(String own, String bootstrapServers, Duration lookAround, int batch) {

    public InboxSettings(String own, String bootstrapServers) {
        this(own, bootstrapServers, Duration.ofSeconds(1), 500);
    }
}
