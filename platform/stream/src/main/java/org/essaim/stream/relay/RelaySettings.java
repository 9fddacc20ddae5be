package org.essaim.stream.relay;

import java.time.Duration;
import org.essaim.stream.StreamNames;
import org.essaim.stream.access.BrokerAccess;

/**
 * Which journal is sent where.
 *
 * @param stream the own stream
 * @param poll how often to look for entries without being woken
 * @param batch how many messages are sent at most before their acknowledgements are awaited
 */
public record RelaySettings(String stream, BrokerAccess broker, Duration poll, int batch) {

    public RelaySettings(String stream, BrokerAccess broker) {
        this(stream, broker, Duration.ofMillis(500), 1_000);
    }

    String topic() {
        return StreamNames.topic(stream);
    }
}
