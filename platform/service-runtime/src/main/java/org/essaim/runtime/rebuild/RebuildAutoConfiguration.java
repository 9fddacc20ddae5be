package org.essaim.runtime.rebuild;

import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.runtime.store.Handlers;
import org.essaim.runtime.store.ProcessorsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every service can rebuild the projections that it names. */
@AutoConfiguration(after = ProcessorsAutoConfiguration.class)
public class RebuildAutoConfiguration {

    @Bean
    Rebuilds rebuilds(
            ObjectProvider<Projection> projections,
            PostgresEventStorageEngine engine,
            Handlers handlers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        return new Rebuilds(
                projections.orderedStream().toList(),
                jdbc,
                projection ->
                        new ProjectionReplay(
                                projection,
                                engine,
                                handlers,
                                jdbc,
                                new TransactionTemplate(transactions)));
    }

    @Bean
    RebuildsEndpoint rebuildsEndpoint(Rebuilds rebuilds) {
        return new RebuildsEndpoint(rebuilds);
    }
}
