package org.essaim.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service is told about itself, under {@code essaim}.
 *
 * @param stream the id of its own stream: {@code centre}, {@code reporting} or {@code
 *     division.<slug>}
 * @param nodeId names this process where several share one database; claims are made under it. Null
 *     means host name and process id
 * @param clock business time
 * @param kafka where the broker is
 * @param subscriptions streams to read from the start
 * @param store how the event store is read
 */
@ConfigurationProperties("essaim")
public record EssaimProperties(
        String stream,
        String nodeId,
        @DefaultValue Clock clock,
        @DefaultValue Kafka kafka,
        @DefaultValue List<String> subscriptions,
        @DefaultValue Store store) {

    /**
     * @param fixedAt business time stands still here; null means the system's clock
     */
    public record Clock(Instant fixedAt) {}

    /**
     * @param bootstrapServers {@code host:port,...}; null where this process has no broker
     */
    public record Kafka(String bootstrapServers) {}

    /**
     * @param poll how often events of other nodes on the same database are looked for; this node's
     *     own are announced at once
     */
    public record Store(@DefaultValue("100ms") Duration poll) {}
}
