package org.essaim.runtime;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one service is configured with, under {@code essaim}, whoever it talks to.
 *
 * @param nodeId names this process where several share one database; claims are made under it. Null
 *     means host name and process id
 * @param clock business time
 * @param store how the event store is read
 */
@ConfigurationProperties("essaim")
public record ServiceProperties(
        String nodeId, @DefaultValue Clock clock, @DefaultValue Store store) {

    /**
     * @param fixedAt business time stands still here; null means the system's clock
     * @param zone where today is today: that of the division, of the centre's otherwise (R24)
     */
    public record Clock(Instant fixedAt, @DefaultValue("Europe/Paris") ZoneId zone) {}

    /**
     * @param poll how often events of other nodes on the same database are looked for; this node's
     *     own are announced at once
     */
    public record Store(@DefaultValue("250ms") Duration poll) {}
}
