package org.essaim.stream.relay;

import java.time.Duration;
import org.essaim.stream.StreamNames;
import org.essaim.stream.access.BrokerAccess;

/**
 * Which journal is sent where.
 *
 * @param stream the own stream
 * @param node names this instance among those on the same database
 * @param poll how often to look for entries without being woken, while another instance may journal
 * @param alone the same where no other instance is connected
 * @param batch how many messages are sent at most before their acknowledgements are awaited
 */
public record RelaySettings(
        String stream, BrokerAccess broker, String node, Duration poll, Duration alone, int batch) {

    public RelaySettings(String stream, BrokerAccess broker, String node) {
        this(stream, broker, node, Duration.ofMillis(500), Duration.ofMinutes(5), 1_000);
    }

    String topic() {
        return StreamNames.topic(stream);
    }
}
