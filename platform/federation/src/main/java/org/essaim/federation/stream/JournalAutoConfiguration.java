package org.essaim.federation.stream;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.eventstore.StableNames;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.store.ProcessorsAutoConfiguration;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.Journal;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.inbox.RejectedRecords;
import org.essaim.stream.inbox.TopicWatches;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JdbcJournal;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.relay.Relay;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.signing.VerifiedSignatures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The half of the stream that is in the database; it works without a broker (R97). */
@AutoConfiguration(before = AxonAutoConfiguration.class, after = ProcessorsAutoConfiguration.class)
@EnableConfigurationProperties({FederationProperties.class, SigningProperties.class})
@Import({
    Subscriptions.class,
    RejectedRecords.class,
    StreamsEndpoint.class,
    EventStoreConsumer.class,
    DeadLetterQueue.class,
    ConsumptionProgress.class,
    Publishers.class,
    PublicationProcessor.class,
    PublishedPosition.class
})
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
    JournalArchive journalArchive(FederationProperties properties, JdbcTemplate jdbc) {
        return new JournalArchive(properties.stream(), jdbc);
    }

    @Bean
    SigningKeys signingKeys(JdbcTemplate jdbc, SigningProperties signing) {
        return new SigningKeys(jdbc, signing.anchors());
    }

    /** A host has all its services share one instead. */
    @Bean
    VerifiedSignatures verifiedSignatures() {
        return VerifiedSignatures.none();
    }

    /** A host has all its services share one instead. */
    @Bean
    TopicWatches topicWatches() {
        return TopicWatches.none();
    }

    @Bean
    SigningKeyConsumer signingKeyConsumer(FederationProperties properties, SigningKeys keys) {
        return SigningKeyConsumer.of(properties.stream(), keys);
    }

    @Bean
    @ConditionalOnProperty("essaim.signing.key-file")
    StreamSigner streamSigner(SigningProperties signing) {
        return StreamSigner.of(signing.keyFile());
    }

    /** Asked before any publisher is made: the event store reads with these names. */
    @Bean
    static StableNames storedEvents(ConfigurableListableBeanFactory beans) {
        return Publishers.names(beans);
    }
}
