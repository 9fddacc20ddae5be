package org.essaim.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.Receiver;
import org.essaim.stream.RefusalReason;
import org.essaim.stream.Replays;
import org.essaim.stream.StreamKey;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.ChainVerifier;
import org.essaim.stream.chain.ChainVerifiers;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.inbox.Inbox;
import org.essaim.stream.inbox.InboxSettings;
import org.essaim.stream.inbox.JdbcRefusedRecords;
import org.essaim.stream.inbox.JdbcSubscriptions;
import org.essaim.stream.signing.JdbcSigningKeys;
import org.essaim.stream.signing.Seal;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** One hearer on a fresh database: how long it takes to take a whole stream in. */
final class Hearing implements Receiver {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;

    private Hearing(PostgresDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(4);
        this.pool = new HikariDataSource(config);
        this.jdbc = new JdbcTemplate(pool);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/platform/V2__stream.sql"),
                        new ClassPathResource("db/platform/V5__free_text.sql"),
                        new ClassPathResource("db/platform/V6__signing.sql"),
                        new ClassPathResource("db/platform/V25__trace.sql"))
                .execute(pool);
        jdbc.execute(
                "create table heard (stream text, position bigint, id uuid, type text, data bytea,"
                        + " primary key (stream, position))");
    }

    /**
     * What came of one run.
     *
     * @param perSecond honest records taken in
     * @param refused of the others, by reason
     */
    record Run(double perSecond, Map<String, Long> refused) {}

    /**
     * @param checked false to believe everything, as if nobody lied
     */
    static Run of(KafkaBroker broker, String stream, StreamKey key, int honest, boolean checked) {
        Hearing hearing = new Hearing(PostgresServer.freshDatabase());
        try {
            return hearing.run(broker, stream, key, honest, checked);
        } finally {
            hearing.pool.close();
        }
    }

    private Run run(KafkaBroker broker, String stream, StreamKey key, int honest, boolean checked) {
        JdbcSigningKeys keys = new JdbcSigningKeys(jdbc, Map.of(stream, List.of(key)));
        JdbcSubscriptions subscriptions = new JdbcSubscriptions(jdbc);
        subscriptions.add(stream);
        Inbox inbox =
                new Inbox(
                        new InboxSettings("hearer", BrokerAccess.open(broker.bootstrapServers())),
                        jdbc,
                        new TransactionTemplate(new DataSourceTransactionManager(pool)),
                        this,
                        checked ? new SignedChains(keys) : new Believing(),
                        Clock.system(ZoneOffset.UTC),
                        new NoReplays());
        long start = System.nanoTime();
        try (inbox) {
            inbox.start();
            Eventually.holds(
                    "everything is taken in",
                    PATIENCE,
                    () -> subscriptions.of(stream).orElseThrow().position() == honest);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(honest / seconds, new JdbcRefusedRecords(jdbc).counts(stream));
    }

    @Override
    public Optional<String> objection(ReceivedMessage message) {
        return Optional.empty();
    }

    @Override
    public void receive(List<ReceivedMessage> messages) {
        jdbc.batchUpdate(
                "insert into heard values (?, ?, ?, ?, ?)",
                messages.stream()
                        .map(
                                each ->
                                        new Object[] {
                                            each.stream(),
                                            each.position(),
                                            each.id(),
                                            each.type(),
                                            each.data()
                                        })
                        .toList());
    }

    private static final class NoReplays implements Replays {
        @Override
        public void ask(String stream, long from) {
            throw new AssertionError("nothing is missing on " + stream);
        }

        @Override
        public void sendAgain(long from) {
            throw new AssertionError("nobody asks");
        }
    }

    /** The checks taken out: hashes are not computed, signatures not looked at. */
    private static final class Believing implements ChainVerifiers, ChainVerifier {
        @Override
        public boolean know(String stream) {
            return true;
        }

        @Override
        public ChainVerifier of(String stream) {
            return this;
        }

        @Override
        public boolean isWhole(JournalEntry entry) {
            return true;
        }

        @Override
        public Optional<RefusalReason> objection(Supplier<byte[]> statement, Seal seal) {
            return Optional.empty();
        }
    }
}
