package org.essaim.federation.stream;

import module java.base;

import javax.sql.DataSource;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.store.NodeId;
import org.essaim.stream.Journal;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.inbox.Inbox;
import org.essaim.stream.inbox.InboxSettings;
import org.essaim.stream.inbox.TopicWatches;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.stream.relay.Heartbeats;
import org.essaim.stream.relay.JournalRecovery;
import org.essaim.stream.relay.Relay;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.stream.relay.StreamStatus;
import org.essaim.stream.signing.InvalidKeyException;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.signing.VerifiedSignatures;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The half of the stream that uses the broker, where one is configured. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
@ConditionalOnProperty("essaim.kafka.bootstrap-servers")
@EnableConfigurationProperties(HeartbeatProperties.class)
@Import({
    HeartbeatClaims.class,
    JournalRecovery.class,
    JournalEndpoint.class,
    StreamLifecycle.class
})
public class BrokerAutoConfiguration {

    /** Dates control records and checks their dates, whatever day the business has. */
    private static final InstantSource MACHINE_CLOCK = InstantSource.system();

    @Bean
    StreamStatus streamStatus(
            FederationProperties properties,
            HeartbeatProperties pace,
            HeartbeatClaims claims,
            Journal journal,
            Subscriptions subscriptions) {
        return properties.stream().equals(DivisionStream.REPORTING)
                ? StreamStatus.NONE
                : new Heartbeats(
                        claims,
                        journal,
                        subscriptions,
                        pace.pace(properties.stream()),
                        System::nanoTime);
    }

    @Bean
    RelaySettings relaySettings(FederationProperties properties, NodeId node) {
        return new RelaySettings(properties.stream(), properties.kafka().access(), node.value());
    }

    @Bean(destroyMethod = "")
    Relay relay(
            RelaySettings settings,
            JdbcConnectionDetails database,
            JdbcTemplate jdbc,
            Acknowledgements acknowledgements,
            StreamStatus status,
            StreamSigner signer,
            SigningKeys keys) {
        return new Relay(
                settings,
                unpooled(database),
                acknowledgements,
                new JournalRewinds(settings.stream(), jdbc),
                status,
                signer,
                keys,
                MACHINE_CLOCK);
    }

    /** Reporting also shows what was addressed to others. */
    @Bean(destroyMethod = "")
    Inbox inbox(
            FederationProperties properties,
            TopicWatches watches,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            RecordConsumer consumer,
            SigningKeys keys,
            VerifiedSignatures verified,
            Clock businessClock,
            Relay relay) {
        boolean addressedToOthers = properties.stream().equals(DivisionStream.REPORTING);
        return new Inbox(
                new InboxSettings(
                        properties.stream(),
                        properties.kafka().access(),
                        addressedToOthers,
                        DivisionStream.isOfDivision(properties.stream()),
                        watches),
                jdbc,
                transaction,
                consumer,
                new SignedChains(keys, verified),
                businessClock,
                MACHINE_CLOCK,
                relay);
    }

    @Bean
    @ConditionalOnMissingBean
    StreamSigner noKey() {
        throw new InvalidKeyException(
                "essaim.kafka.bootstrap-servers is set, but no essaim.signing.key-file: nobody"
                        + " would accept what this service publishes");
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
