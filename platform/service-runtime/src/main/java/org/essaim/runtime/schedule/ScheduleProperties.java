package org.essaim.runtime.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what happens by itself is looked for, under {@code essaim.schedule}; in real time.
 *
 * @param every how often each work is asked whether its day has come
 * @param heartbeat how often the node that runs it reports so; after four missed ones another node
 *     takes over
 */
@ConfigurationProperties("essaim.schedule")
public record ScheduleProperties(
        @DefaultValue("1m") Duration every, @DefaultValue("30s") Duration heartbeat) {}
