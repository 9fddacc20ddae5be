package org.essaim.federation.metrics;

import org.essaim.federation.freshness.FreshnessAutoConfiguration;
import org.essaim.runtime.metrics.MetricsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every service measures its own stream and those that it consumes. */
@AutoConfiguration(
        after = FreshnessAutoConfiguration.class,
        before = MetricsAutoConfiguration.class)
@Import({JournalMetrics.class, StreamMetrics.class})
public class StreamMetricsAutoConfiguration {}
