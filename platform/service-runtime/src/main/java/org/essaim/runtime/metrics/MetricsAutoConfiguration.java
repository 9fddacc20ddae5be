package org.essaim.runtime.metrics;

import org.essaim.runtime.store.ProcessorsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Every service measures itself; what only one of them has is a further {@link MetricSource}. */
@AutoConfiguration(after = ProcessorsAutoConfiguration.class)
@EnableConfigurationProperties(MetricsProperties.class)
@Import({BuildMetrics.class, EventProcessorMetrics.class, MetricSampler.class})
public class MetricsAutoConfiguration {}
