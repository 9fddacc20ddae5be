package org.essaim.federation.stream;

import java.time.Duration;
import org.essaim.stream.relay.Heartbeats;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a service reports on its own stream, under {@code essaim.heartbeat}.
 *
 * @param busy how soon a change of it is reported, at the earliest
 * @param acknowledging how soon after the last report, at the earliest, it reports only that it has
 *     read more of others; a division waits for up to as long again, by its name, as all of them
 *     read the same of the centre; each report is read by whoever reads the stream
 * @param idle how long after the last change it reports once more, and claims it as past
 * @param rest how often it reports from then on, at multiples of it; every record is kept for ever
 * @param longestTransaction what a claim stays behind the business clock; not less than the
 *     database's own limit on transactions
 */
@ConfigurationProperties("essaim.heartbeat")
public record HeartbeatProperties(
        @DefaultValue("1s") Duration busy,
        @DefaultValue("15s") Duration acknowledging,
        @DefaultValue("60s") Duration idle,
        @DefaultValue("30m") Duration rest,
        @DefaultValue("30s") Duration longestTransaction) {

    /**
     * Every division reads the centre: what that publishes is acknowledged by one after another.
     */
    Heartbeats.Pace pace(String stream) {
        Duration turn =
                stream.equals(DivisionStream.CENTRE)
                        ? Duration.ZERO
                        : Duration.ofMillis(
                                Math.floorMod(spread(stream), acknowledging.toMillis() + 1));
        return new Heartbeats.Pace(busy, acknowledging, turn, idle, rest);
    }

    /** Names that differ in their last digits have hashes that hardly differ. */
    private static int spread(String stream) {
        return stream.hashCode() * 0x9E3779B9;
    }
}
