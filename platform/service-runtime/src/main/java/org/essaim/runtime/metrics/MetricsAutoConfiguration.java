package org.essaim.runtime.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.essaim.runtime.store.Processors;
import org.essaim.runtime.store.ProcessorsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Every service measures itself; what only one of them has is a further {@link MetricSource}. */
@AutoConfiguration(after = ProcessorsAutoConfiguration.class)
@EnableConfigurationProperties(MetricsProperties.class)
public class MetricsAutoConfiguration {

    @Bean
    EventProcessorMetrics eventProcessorMetrics(Processors processors) {
        return new EventProcessorMetrics(processors);
    }

    @Bean
    MetricSampler metricSampler(
            ObjectProvider<MetricSource> sources,
            MeterRegistry registry,
            MetricsProperties properties) {
        return new MetricSampler(sources.orderedStream().toList(), registry, properties.every());
    }
}
