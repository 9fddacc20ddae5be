package org.essaim.federation.freshness;

import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.federation.FederationProperties;
import org.essaim.federation.stream.JournalAutoConfiguration;
import org.essaim.runtime.store.Processors;
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
            FederationProperties properties,
            PostgresEventStorageEngine store,
            Processors processors,
            Journal journal,
            Subscriptions subscriptions,
            ObjectProvider<CatchUpCheck> further) {
        return new FreshnessApi(
                properties,
                store,
                processors,
                journal,
                subscriptions,
                further.orderedStream().toList());
    }
}
