package org.essaim.node.stream;

import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.node.EssaimProperties;
import org.essaim.node.store.Processors;
import org.essaim.stream.Journal;
import org.essaim.stream.ParkingLot;
import org.essaim.stream.Receiver;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.inbox.Inbox;
import org.essaim.stream.inbox.InboxSettings;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.journal.Rewinds;
import org.essaim.stream.relay.Heartbeats;
import org.essaim.stream.relay.Relay;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.stream.relay.TakeBack;
import org.essaim.stream.relay.Voice;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.signing.UnfitSigningKeyException;
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

/** The half of the stream that speaks with the broker, where one is named. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
@ConditionalOnProperty("essaim.kafka.bootstrap-servers")
@EnableConfigurationProperties(HeartbeatProperties.class)
public class BrokerAutoConfiguration {

    @Bean
    Voice voice(
            EssaimProperties properties,
            HeartbeatProperties pace,
            Clock businessClock,
            PostgresEventStorageEngine store,
            Processors processors,
            ObjectProvider<ClaimGuard> guards,
            Journal journal,
            Subscriptions subscriptions) {
        if (properties.stream().equals(DivisionStream.REPORTING)) {
            return Voice.SILENT;
        }
        Claims claims =
                new Claims(
                        businessClock,
                        pace.longestTransaction(),
                        store,
                        processors,
                        guards.orderedStream().toList());
        return new Heartbeats(claims, journal, subscriptions, pace.busy(), pace.idle());
    }

    @Bean(destroyMethod = "")
    Relay relay(
            EssaimProperties properties,
            JdbcConnectionDetails database,
            JdbcTemplate jdbc,
            Acknowledgements acknowledgements,
            Voice voice,
            ObjectProvider<StreamSigner> signer,
            SigningKeys keys) {
        return new Relay(
                new RelaySettings(properties.stream(), properties.kafka().access()),
                unpooled(database),
                acknowledgements,
                new Rewinds(properties.stream(), jdbc),
                voice,
                signer.getIfAvailable(BrokerAutoConfiguration::noKey),
                keys);
    }

    @Bean
    TakeBack takeBack(
            EssaimProperties properties,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Receiver receiver,
            ObjectProvider<StreamSigner> signer,
            SigningKeys keys) {
        return new TakeBack(
                new RelaySettings(properties.stream(), properties.kafka().access()),
                jdbc,
                new TransactionTemplate(transactions),
                signer.getIfAvailable(BrokerAutoConfiguration::noKey),
                keys,
                receiver);
    }

    @Bean
    JournalEndpoint journalEndpoint(
            EssaimProperties properties, Journal journal, JdbcTemplate jdbc, TakeBack takeBack) {
        String stream = properties.stream();
        return new JournalEndpoint(stream, journal, new JournalArchive(stream, jdbc), takeBack);
    }

    @Bean(destroyMethod = "")
    Inbox inbox(
            EssaimProperties properties,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Receiver receiver,
            SigningKeys keys,
            Clock businessClock,
            Relay relay) {
        return new Inbox(
                settings(properties),
                jdbc,
                new TransactionTemplate(transactions),
                receiver,
                new SignedChains(keys),
                businessClock,
                relay);
    }

    @Bean
    StreamLifecycle streamLifecycle(
            Relay relay,
            Inbox inbox,
            Subscriptions subscriptions,
            ParkingLot parkingLot,
            EssaimProperties properties) {
        return new StreamLifecycle(
                relay, inbox, subscriptions, parkingLot, properties.subscriptions());
    }

    private static StreamSigner noKey() {
        throw new UnfitSigningKeyException(
                "essaim.kafka.bootstrap-servers is told, but no essaim.signing.key-file: nobody"
                        + " would believe what this service says");
    }

    /** Reporting shows what was said to whomever. */
    private static InboxSettings settings(EssaimProperties properties) {
        InboxSettings usual = new InboxSettings(properties.stream(), properties.kafka().access());
        return properties.stream().equals(DivisionStream.REPORTING)
                ? usual.withThoseOfOthers()
                : usual;
    }

    /** The leader's own connection; a network that swallows packets ends it, in seconds. */
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
