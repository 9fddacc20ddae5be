package org.essaim.runtime.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service measures itself, under {@code essaim.metrics}.
 *
 * @param every how often backlog, lag and what waits are read from the database
 */
@ConfigurationProperties("essaim.metrics")
public record MetricsProperties(@DefaultValue("1m") Duration every) {}
