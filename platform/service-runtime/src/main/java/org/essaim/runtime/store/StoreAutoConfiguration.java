package org.essaim.runtime.store;

import module java.base;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.eventstore.CommitOrderEventStore;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.eventstore.StableNamesSerializer;
import org.essaim.runtime.ServiceProperties;
import org.essaim.runtime.ServiceThreads;
import org.essaim.runtime.clock.ClockAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Axon on PostgreSQL: events, tokens and projections in Spring's transactions. */
@AutoConfiguration(
        before = AxonAutoConfiguration.class,
        after = {
            ClockAutoConfiguration.class,
            SerializerAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class
        })
@Import({
    NodePresence.class,
    StoreAutoConfiguration.Pool.class,
    SpringDataSourceConnectionProvider.class
})
public class StoreAutoConfiguration {

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            StableNamesSerializer serializer,
            Clock businessClock,
            ListableBeanFactory beans,
            ObjectProvider<EventUpcaster> upcasters) {
        return new PostgresEventStorageEngine(
                jdbc,
                transactions,
                serializer,
                new EventUpcasterChain(upcasters.orderedStream().toList()),
                businessClock,
                takesSnapshots(beans));
    }

    /** Where no aggregate ever takes one, none is looked for when an aggregate is loaded. */
    private static boolean takesSnapshots(ListableBeanFactory beans) {
        return beans.getBeanNamesForType(SnapshotTriggerDefinition.class, true, false).length > 0;
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    CommitOrderEventStore eventStore(
            PostgresEventStorageEngine engine,
            ServiceProperties properties,
            NodePresence presence) {
        return new CommitOrderEventStore(engine, properties.store().poll(), presence::isAlone);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    NodeId nodeId(ServiceProperties properties) {
        return NodeId.of(properties, ThreadLocalRandom.current().nextInt());
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            StableNamesSerializer serializer,
            JdbcTemplate jdbc,
            NodeId node,
            ObjectProvider<DeadLetterSubjects> deadLetters,
            ObjectProvider<Configuration> axon) {
        return new ClaimedTokens(
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .serializer(serializer)
                        .schema(
                                TokenSchema.builder()
                                        .setTokenTable("token_entry")
                                        .setProcessorNameColumn("processor_name")
                                        .setTokenColumn("token")
                                        .setTokenTypeColumn("token_type")
                                        .setTimestampColumn("claimed_at")
                                        .setOwnerColumn("owner")
                                        .build()),
                jdbc,
                node,
                processor -> deadLetters.getObject().askAgain(processor),
                axon);
    }

    /** Gives the pool of connections threads that wait, and its users patience. */
    static final class Pool implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool) {
                pool.setThreadFactory(ServiceThreads.named("connections"));
            }
            return bean;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool
                    ? new PatientDataSource(pool, PatientDataSource.LONGEST)
                    : bean;
        }
    }
}
