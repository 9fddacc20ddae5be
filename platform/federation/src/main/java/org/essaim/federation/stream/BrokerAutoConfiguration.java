package org.essaim.federation.stream;

import module java.base;

import javax.sql.DataSource;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.Journal;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.inbox.Inbox;
import org.essaim.stream.inbox.InboxSettings;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.stream.relay.Heartbeats;
import org.essaim.stream.relay.JournalRecovery;
import org.essaim.stream.relay.Relay;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.stream.signing.StreamSigner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The half of the stream that uses the broker, where one is configured. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
@ConditionalOnProperty("essaim.kafka.bootstrap-servers")
@EnableConfigurationProperties(HeartbeatProperties.class)
public class BrokerAutoConfiguration {

    /** Dates control records and checks their dates, whatever day the business has. */
    private static final InstantSource MACHINE_CLOCK = InstantSource.system();

    @Bean
    Relay.Status streamStatus(
            FederationProperties properties,
            HeartbeatProperties pace,
            Clock businessClock,
            PostgresEventStorageEngine store,
            Processors processors,
            ObjectProvider<ClaimGuard> guards,
            Journal journal,
            Subscriptions subscriptions) {
        if (properties.stream().equals(DivisionStream.REPORTING)) {
            return Relay.Status.NONE;
        }
        HeartbeatClaims claims =
                new HeartbeatClaims(
                        businessClock,
                        pace.longestTransaction(),
                        store,
                        processors,
                        guards.orderedStream().toList());
        return new Heartbeats(claims, journal, subscriptions, pace.busy(), pace.idle());
    }

    @Bean(destroyMethod = "")
    Relay relay(
            FederationProperties properties,
            JdbcConnectionDetails database,
            JdbcTemplate jdbc,
            Acknowledgements acknowledgements,
            Relay.Status status,
            ObjectProvider<StreamSigner> signer,
            SigningKeys keys) {
        return new Relay(
                new RelaySettings(properties.stream(), properties.kafka().access()),
                unpooled(database),
                acknowledgements,
                new JournalRewinds(properties.stream(), jdbc),
                status,
                signer.getIfAvailable(BrokerAutoConfiguration::noKey),
                keys,
                MACHINE_CLOCK);
    }

    @Bean
    JournalRecovery journalRecovery(
            FederationProperties properties,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            RecordConsumer consumer,
            ObjectProvider<StreamSigner> signer,
            SigningKeys keys) {
        return new JournalRecovery(
                new RelaySettings(properties.stream(), properties.kafka().access()),
                jdbc,
                new TransactionTemplate(transactions),
                signer.getIfAvailable(BrokerAutoConfiguration::noKey),
                keys,
                consumer);
    }

    @Bean
    JournalEndpoint journalEndpoint(
            FederationProperties properties,
            Journal journal,
            JdbcTemplate jdbc,
            JournalRecovery recovery) {
        String stream = properties.stream();
        return new JournalEndpoint(stream, journal, new JournalArchive(stream, jdbc), recovery);
    }

    @Bean(destroyMethod = "")
    Inbox inbox(
            FederationProperties properties,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            RecordConsumer consumer,
            SigningKeys keys,
            Clock businessClock,
            Relay relay) {
        return new Inbox(
                settings(properties),
                jdbc,
                new TransactionTemplate(transactions),
                consumer,
                new SignedChains(keys),
                businessClock,
                MACHINE_CLOCK,
                relay);
    }

    @Bean
    StreamLifecycle streamLifecycle(
            Relay relay,
            Inbox inbox,
            Subscriptions subscriptions,
            DeadLetterQueue deadLetters,
            FederationProperties properties) {
        return new StreamLifecycle(
                relay, inbox, subscriptions, deadLetters, properties.subscriptions());
    }

    private static StreamSigner noKey() {
        throw new StreamSigner.InvalidKeyException(
                "essaim.kafka.bootstrap-servers is set, but no essaim.signing.key-file: nobody"
                        + " would accept what this service publishes");
    }

    /** Reporting also shows what was addressed to others. */
    private static InboxSettings settings(FederationProperties properties) {
        InboxSettings usual = new InboxSettings(properties.stream(), properties.kafka().access());
        return properties.stream().equals(DivisionStream.REPORTING)
                ? usual.withAddressedToOthers()
                : usual;
    }

    /** The leader's own connection; a network that drops packets ends it within seconds. */
    private static DataSource unpooled(JdbcConnectionDetails database) {
        Properties connection = new Properties();
        connection.setProperty("user", database.getUsername());
        connection.setProperty("password", database.getPassword());
        connection.setProperty("socketTimeout", "20");
        connection.setProperty("tcpKeepAlive", "true");
        connection.setProperty("ApplicationName", "essaim relay");
        return new DriverManagerDataSource(database.getJdbcUrl(), connection);
    }
}
