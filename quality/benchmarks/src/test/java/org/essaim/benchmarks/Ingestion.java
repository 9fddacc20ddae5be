package org.essaim.benchmarks;

import module java.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.Resends;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.ChainVerifier;
import org.essaim.stream.chain.ChainVerifiers;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.inbox.Inbox;
import org.essaim.stream.inbox.InboxSettings;
import org.essaim.stream.inbox.RejectedRecords;
import org.essaim.stream.inbox.TopicWatches;
import org.essaim.stream.signing.KeySignature;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One reader on a fresh database: how fast it ingests a whole stream. */
final class Ingestion implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final RecordConsumer consumer;
    private final Runnable close;

    private Ingestion(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            RecordConsumer consumer,
            Runnable close) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.consumer = consumer;
        this.close = close;
    }

    /** Each message becomes an event in the store of a service, as in the product. */
    static Ingestion intoAService() {
        ConfigurableApplicationContext service = ServiceNode.start(PostgresServer.freshDatabase());
        return new Ingestion(
                service.getBean(JdbcTemplate.class),
                service.getBean(PlatformTransactionManager.class),
                service.getBean(RecordConsumer.class),
                service::close);
    }

    /** Each message becomes a row, and nothing is made of it: the least that could be done. */
    static Ingestion intoATable() {
        PostgresDatabase database = PostgresServer.platformDatabase();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(4);
        HikariDataSource pool = new HikariDataSource(config);
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        return new Ingestion(
                jdbc, new DataSourceTransactionManager(pool), new Rows(jdbc), pool::close);
    }

    /**
     * What came of one run.
     *
     * @param perSecond honest records ingested
     * @param rejected of the others, by reason
     */
    record Run(double perSecond, Map<String, Long> rejected) {}

    /**
     * @param checked false to verify nothing, as if nobody forged
     */
    Run of(KafkaBroker broker, String stream, StreamKey key, int honest, boolean checked) {
        return of(broker, stream, key, honest, checked, () -> {});
    }

    /**
     * @param begin what starts with the time that is measured
     */
    Run of(
            KafkaBroker broker,
            String stream,
            StreamKey key,
            int honest,
            boolean checked,
            Runnable begin) {
        SigningKeys keys = new SigningKeys(jdbc, Map.of(stream, List.of(key)));
        Subscriptions subscriptions = new Subscriptions(jdbc);
        subscriptions.add(stream);
        Inbox inbox =
                new Inbox(
                        new InboxSettings(
                                "reporting",
                                BrokerAccess.open(broker.bootstrapServers()),
                                false,
                                false,
                                TopicWatches.none()),
                        jdbc,
                        new TransactionTemplate(transactions),
                        consumer,
                        checked ? new SignedChains(keys) : new NothingIsVerified(),
                        Clock.system(ZoneOffset.UTC),
                        InstantSource.system(),
                        new NoResends());
        settle();
        long start = System.nanoTime();
        try (inbox) {
            begin.run();
            inbox.start();
            Eventually.holds(
                    "everything is ingested",
                    PATIENCE,
                    () -> subscriptions.of(stream).orElseThrow().position() == honest);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (jdbc.queryForObject("select count(*) from dead_letter_message", Long.class) > 0) {
            throw new AssertionError("no service consumes the honest messages");
        }
        return new Run(honest / seconds, new RejectedRecords(jdbc).counts(stream));
    }

    /** What the run before has left to be tidied up is not measured with this one. */
    private void settle() {
        jdbc.execute("alter system set autovacuum = off");
        jdbc.execute("select pg_reload_conf()");
        jdbc.execute("checkpoint");
        System.gc();
    }

    @Override
    public void close() {
        close.run();
    }

    private record Rows(JdbcTemplate jdbc) implements RecordConsumer {

        private Rows {
            jdbc.execute(
                    "create table consumed (stream text, position bigint, id uuid, type text,"
                            + " data bytea, primary key (stream, position))");
        }

        @Override
        public Optional<String> problem(ReceivedMessage message) {
            return Optional.empty();
        }

        @Override
        public void consume(List<ReceivedMessage> messages) {
            jdbc.batchUpdate(
                    "insert into consumed values (?, ?, ?, ?, ?)",
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
    }

    private static final class NoResends implements Resends {
        @Override
        public void request(String stream, long from) {
            throw new AssertionError("nothing is missing on " + stream);
        }

        @Override
        public void resend(long from) {
            throw new AssertionError("nobody requests it");
        }
    }

    /** The checks taken out: neither hashes nor signatures are verified. */
    private static final class NothingIsVerified implements ChainVerifiers, ChainVerifier {
        @Override
        public boolean knows(String stream) {
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
        public Optional<RejectionReason> rejection(
                Supplier<byte[]> statement, KeySignature signature) {
            return Optional.empty();
        }
    }
}
