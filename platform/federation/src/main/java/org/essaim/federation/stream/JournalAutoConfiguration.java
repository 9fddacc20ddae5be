package org.essaim.federation.stream;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.eventstore.StableNames;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.store.Processors;
import org.essaim.runtime.store.ProcessorsAutoConfiguration;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.Journal;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.inbox.JdbcDeadLetterQueue;
import org.essaim.stream.inbox.RejectedRecords;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JdbcJournal;
import org.essaim.stream.relay.Relay;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.text.FreeTexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The half of the stream that is in the database; it works without a broker (R97). */
@AutoConfiguration(before = AxonAutoConfiguration.class, after = ProcessorsAutoConfiguration.class)
@EnableConfigurationProperties({FederationProperties.class, SigningProperties.class})
public class JournalAutoConfiguration {

    /** Reporting only reads: it neither acknowledges nor publishes anything. */
    @Bean
    Acknowledgements acknowledgements(JdbcTemplate jdbc) {
        return new Acknowledgements(jdbc, stream -> !stream.equals(DivisionStream.REPORTING));
    }

    @Bean
    @ConditionalOnMissingBean
    Journal journal(
            JdbcTemplate jdbc,
            FederationProperties properties,
            Acknowledgements acknowledgements,
            ObjectProvider<Relay> relay) {
        return new JdbcJournal(
                properties.stream(),
                jdbc,
                acknowledgements,
                () -> relay.ifAvailable(Relay::wakeUp));
    }

    @Bean
    @ConditionalOnMissingBean
    Subscriptions subscriptions(JdbcTemplate jdbc) {
        return new Subscriptions(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    RecordConsumer recordConsumer(
            PostgresEventStorageEngine store, FreeTexts texts, SigningKeys keys) {
        return new EventStoreConsumer(store, texts, keys);
    }

    @Bean
    @ConditionalOnMissingBean
    SigningKeys signingKeys(JdbcTemplate jdbc, SigningProperties signing) {
        return new SigningKeys(jdbc, signing.anchors());
    }

    @Bean
    @ConditionalOnProperty("essaim.signing.key-file")
    StreamSigner streamSigner(SigningProperties signing) {
        return StreamSigner.of(signing.keyFile());
    }

    @Bean
    @ConditionalOnMissingBean
    RejectedRecords rejectedRecords(JdbcTemplate jdbc) {
        return new RejectedRecords(jdbc);
    }

    @Bean
    StreamsEndpoint streamsEndpoint(
            Subscriptions subscriptions, SigningKeys keys, RejectedRecords rejected) {
        return new StreamsEndpoint(subscriptions, keys, rejected);
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetterQueue deadLetters(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, RecordConsumer consumer) {
        return new JdbcDeadLetterQueue(jdbc, new TransactionTemplate(transactions), consumer);
    }

    /** Asked before any publisher is made: the event store reads with these names. */
    @Bean
    static StableNames storedEvents(ConfigurableListableBeanFactory beans) {
        return Publishers.names(beans);
    }

    @Bean
    PublicationProcessor publicationProcessor(
            ObjectProvider<Publisher<?>> publishers, Journal journal) {
        return new PublicationProcessor(
                new Publishers(publishers.orderedStream().toList()), journal);
    }

    @Bean
    @ConditionalOnMissingBean
    PublishedPosition publishedPosition(
            PostgresEventStorageEngine store, Processors processors, Journal journal) {
        return new PublishedPosition(store, processors, journal);
    }

    @Bean
    @ConditionalOnMissingBean
    ConsumptionProgress receptionProgress(Subscriptions subscriptions, Processors processors) {
        return new ConsumptionProgress(subscriptions, processors);
    }
}
