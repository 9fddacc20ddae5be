package org.essaim.node.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.essaim.node.freshness.FreshnessAutoConfiguration;
import org.essaim.node.store.Processors;
import org.essaim.stream.Journal;
import org.essaim.stream.RefusedRecords;
import org.essaim.stream.Subscriptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Every service measures itself; what only one of them has is a further {@link Instrument}. */
@AutoConfiguration(after = FreshnessAutoConfiguration.class)
@EnableConfigurationProperties(MetricsProperties.class)
public class MetricsAutoConfiguration {

    @Bean
    JournalInstrument journalInstrument(Journal journal) {
        return new JournalInstrument(journal);
    }

    @Bean
    StreamInstrument streamInstrument(
            Subscriptions subscriptions, RefusedRecords refused, Clock businessClock) {
        return new StreamInstrument(subscriptions, refused, businessClock);
    }

    @Bean
    ProcessorInstrument processorInstrument(Processors processors) {
        return new ProcessorInstrument(processors);
    }

    @Bean
    Readings readings(
            ObjectProvider<Instrument> instruments,
            MeterRegistry registry,
            MetricsProperties properties) {
        return new Readings(instruments.orderedStream().toList(), registry, properties.every());
    }
}
