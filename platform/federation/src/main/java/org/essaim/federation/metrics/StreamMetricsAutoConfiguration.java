package org.essaim.federation.metrics;

import java.time.Clock;
import org.essaim.federation.freshness.FreshnessAutoConfiguration;
import org.essaim.runtime.metrics.MetricsAutoConfiguration;
import org.essaim.stream.Journal;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.inbox.RejectedRecords;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Every service measures its own stream and those that it consumes. */
@AutoConfiguration(
        after = FreshnessAutoConfiguration.class,
        before = MetricsAutoConfiguration.class)
public class StreamMetricsAutoConfiguration {

    @Bean
    JournalMetrics journalMetrics(Journal journal) {
        return new JournalMetrics(journal);
    }

    @Bean
    StreamMetrics streamMetrics(
            Subscriptions subscriptions, RejectedRecords rejected, Clock businessClock) {
        return new StreamMetrics(subscriptions, rejected, businessClock);
    }
}
