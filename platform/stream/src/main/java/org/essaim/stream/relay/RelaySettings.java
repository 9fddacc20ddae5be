package org.essaim.stream.relay;

import java.time.Duration;
import org.essaim.stream.StreamNames;
import org.essaim.stream.access.BrokerAccess;

/**
 * Whose journal goes where.
 *
 * @param stream the own stream
 * @param poll how often to look without being woken
 * @param batch the most messages that are sent before their acknowledgements are awaited
 */
public record RelaySettings(String stream, BrokerAccess broker, Duration poll, int batch) {

    public RelaySettings(String stream, BrokerAccess broker) {
        this(stream, broker, Duration.ofMillis(500), 1_000);
    }

    String topic() {
        return StreamNames.topic(stream);
    }
}
