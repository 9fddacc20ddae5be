package org.essaim.stream;

import module java.base;

import javax.sql.DataSource;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.StreamRights;
import org.essaim.stream.chain.ChainVerifiers;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.inbox.Inbox;
import org.essaim.stream.inbox.InboxSettings;
import org.essaim.stream.inbox.RejectedRecords;
import org.essaim.stream.inbox.TopicWatches;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JdbcJournal;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.stream.relay.Heartbeats;
import org.essaim.stream.relay.Relay;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that is nothing but its stream: what it consumes it writes into the table consumed. */
public final class TestNode implements AutoCloseable, RecordConsumer {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final AtomicInteger STREAMS = new AtomicInteger();
    private static final AtomicInteger PUBLISHED = new AtomicInteger();
    private static final Map<String, StreamSigner> SIGNERS = new ConcurrentHashMap<>();

    public final String stream;
    public final JdbcTemplate jdbc;
    public final TransactionTemplate transaction;
    public final Journal journal;
    public final Relay relay;
    public final Subscriptions subscriptions;
    public final DeadLetterQueue deadLetters;
    public final RejectedRecords rejectedRecords;
    public final SigningKeys keys;
    public final Set<String> unknownTypes = ConcurrentHashMap.newKeySet();
    public final AtomicInteger failures = new AtomicInteger();

    /** Where it does not, what it cannot consume fails again and again. */
    public volatile boolean keepsDeadLetters = true;

    public volatile Supplier<Optional<Instant>> claims = () -> Optional.of(NOW);
    private final KafkaBroker broker;
    private final Inbox inbox;

    public TestNode(String stream, KafkaBroker broker, PostgresDatabase database) {
        this(stream, broker, database, TopicWatches.none());
    }

    /** One of a process whose services share these watches. */
    public TestNode(
            String stream, KafkaBroker broker, PostgresDatabase database, TopicWatches watches) {
        this(stream, broker, database, false, SignedChains::new, watches);
    }

    private static InboxSettings settings(
            String stream, BrokerAccess access, boolean all, TopicWatches watches) {
        Duration often = Duration.ofMillis(100);
        return new InboxSettings(
                stream,
                access,
                often,
                Duration.ofMillis(500),
                often,
                Duration.ofSeconds(5),
                watches,
                500,
                all);
    }

    private TestNode(
            String stream,
            KafkaBroker broker,
            PostgresDatabase database,
            boolean addressedToOthers,
            Function<SigningKeys, ChainVerifiers> verifiers,
            TopicWatches watches) {
        DataSource dataSource = database.pool();
        this.stream = stream;
        this.broker = broker;
        BrokerAccess access = TestAccess.of(broker, stream);
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.subscriptions = new Subscriptions(jdbc);
        this.rejectedRecords = new RejectedRecords(jdbc);
        this.keys = new SigningKeys(jdbc, Map.of());
        Acknowledgements acknowledgements = new Acknowledgements(jdbc, _ -> true);
        this.journal = new JdbcJournal(stream, jdbc, acknowledgements, () -> wakeUp());
        this.relay =
                new Relay(
                        new RelaySettings(stream, access, node(), OFTEN, OFTEN, 100),
                        database.dataSource(),
                        acknowledgements,
                        new JournalRewinds(stream, jdbc),
                        heartbeats(),
                        signerOf(stream),
                        keys,
                        InstantSource.system());
        this.deadLetters = new DeadLetterQueue(jdbc, transaction, this);
        this.inbox =
                new Inbox(
                        settings(stream, access, addressedToOthers, watches),
                        jdbc,
                        transaction,
                        this,
                        verifiers.apply(keys),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        InstantSource.system(),
                        relay);
    }

    private Heartbeats heartbeats() {
        Duration soon = Duration.ofMillis(100);
        Duration second = Duration.ofSeconds(1);
        return new Heartbeats(
                () -> claims.get(),
                journal,
                subscriptions,
                new Heartbeats.Pace(soon, soon, Duration.ZERO, second, second),
                System::nanoTime);
    }

    /** A stream that no other test uses. */
    public static String freshStream(String kind) {
        return kind + "." + STREAMS.incrementAndGet();
    }

    public static PostgresDatabase freshDatabase() {
        return consuming(PostgresServer.platformDatabase());
    }

    /** An empty one that a test has from elsewhere. */
    public static PostgresDatabase migrated(PostgresDatabase database) {
        return consuming(database.migratePlatform());
    }

    private static PostgresDatabase consuming(PostgresDatabase database) {
        new JdbcTemplate(database.dataSource())
                .execute(
                        "create table consumed (at bigserial, stream text, position bigint,"
                                + " text text, unique (stream, position))");
        return database;
    }

    public static TestNode fresh(String kind, KafkaBroker broker) {
        return new TestNode(freshStream(kind), broker, freshDatabase());
    }

    /** One that consumes what is addressed to others as well. */
    public static TestNode observer(KafkaBroker broker) {
        String stream = freshStream("observer");
        return new TestNode(
                stream, broker, freshDatabase(), true, SignedChains::new, TopicWatches.none());
    }

    /** One that verifies nothing: a canary for the tests that everything is verified. */
    public static TestNode unverifying(KafkaBroker broker) {
        String stream = freshStream("credulous");
        return new TestNode(
                stream,
                broker,
                freshDatabase(),
                false,
                _ -> new NothingIsVerified(),
                TopicWatches.none());
    }

    /** The key that this stream is signed with, by all of its instances. */
    public static StreamSigner signerOf(String stream) {
        return SIGNERS.computeIfAbsent(stream, _ -> freshSigner());
    }

    /** With a key that nobody has had before. */
    public static StreamSigner freshSigner() {
        return StreamSigner.of(SigningKeyFile.fresh().path());
    }

    /** The same key in every process that runs an instance of this stream. */
    public static void sign(String stream, StreamSigner signer) {
        SIGNERS.put(stream, signer);
    }

    public TestNode started() {
        admit();
        relay.start();
        inbox.start();
        return this;
    }

    public TestNode reading(String... streams) {
        for (String each : streams) {
            keys.register(each, signerOf(each).key());
            subscriptions.add(each);
        }
        admit();
        return this;
    }

    /** The broker, where there is one, lets it maintain its topic and read its subscriptions. */
    public void admit() {
        List<String> reads = jdbc.queryForList("select stream from subscription", String.class);
        TestAccess.admit(broker, new StreamRights(stream, reads, List.of()));
    }

    public void publish(String... texts) {
        publishAbout("something", texts);
    }

    public void publishAbout(String subject, String... texts) {
        publish(
                Arrays.stream(texts)
                        .map(text -> message("noted.v1", subject, null, text))
                        .toList());
    }

    public void publish(List<OutgoingMessage> messages) {
        transaction.executeWithoutResult(_ -> journal.append(messages));
    }

    public OutgoingMessage message(String type, String subject, String recipient, String text) {
        UUID id = new UUID(stream.hashCode(), PUBLISHED.incrementAndGet());
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        return new OutgoingMessage(id, type, subject, recipient, NOW, data);
    }

    /** All texts in the order in which they were consumed. */
    public List<String> consumed() {
        return jdbc.queryForList("select text from consumed order by at", String.class);
    }

    public Subscription of(TestNode other) {
        return subscriptions.of(other.stream).orElseThrow();
    }

    public long sent() {
        return journal.progress().sent();
    }

    /** How many records of that stream were rejected, by reason. */
    public Map<String, Long> rejected(String stream) {
        return rejectedRecords.counts(stream);
    }

    @Override
    public Optional<String> problem(ReceivedMessage message) {
        return keepsDeadLetters && unknownTypes.contains(message.type())
                ? Optional.of("unknown type " + message.type())
                : Optional.empty();
    }

    @Override
    public void consume(List<ReceivedMessage> messages) {
        for (ReceivedMessage each : messages) {
            if (unknownTypes.contains(each.type())) {
                failures.incrementAndGet();
                throw new IllegalStateException("unknown type " + each.type());
            }
            jdbc.update(
                    "insert into consumed (stream, position, text) values (?, ?, ?)",
                    each.stream(),
                    each.position(),
                    new String(each.data(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        inbox.close();
        relay.close();
    }

    private static String node() {
        return UUID.randomUUID().toString();
    }

    private void wakeUp() {
        relay.wakeUp();
    }
}
