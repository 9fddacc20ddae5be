package org.essaim.node.freshness;

import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.node.EssaimProperties;
import org.essaim.node.store.Processors;
import org.essaim.node.stream.JournalAutoConfiguration;
import org.essaim.stream.Journal;
import org.essaim.stream.Subscriptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Every service can be asked how far it is. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
public class FreshnessAutoConfiguration {

    @Bean
    FreshnessApi freshnessApi(
            EssaimProperties properties,
            PostgresEventStorageEngine store,
            Processors processors,
            Journal journal,
            Subscriptions subscriptions,
            ObjectProvider<CaughtUp> further) {
        return new FreshnessApi(
                properties,
                store,
                processors,
                journal,
                subscriptions,
                further.orderedStream().toList());
    }
}
