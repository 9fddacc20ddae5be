package org.essaim.stream.simulation;

import module java.base;

import javax.sql.DataSource;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.NothingIsVerified;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.Resends;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamNames;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.inbox.InboxSettings;
import org.essaim.stream.inbox.SteppedInbox;
import org.essaim.stream.inbox.TopicWatches;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.journal.JdbcJournal;
import org.essaim.stream.journal.JournalRewinds;
import org.essaim.stream.relay.Heartbeats;
import org.essaim.stream.relay.RelaySettings;
import org.essaim.stream.relay.SteppedRelay;
import org.essaim.stream.relay.StreamStatus;
import org.essaim.testkit.PostgresDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with two instances on one database; all of it runs step by step. */
public final class SimulatedNode implements RecordConsumer, AutoCloseable {

    private static final BrokerAccess NOWHERE = BrokerAccess.open("localhost:1");

    public final String stream;
    public final boolean observer;
    public final JdbcTemplate jdbc;
    public final Journal journal;
    public final Subscriptions subscriptions;
    public final Clock clock;

    /** What a process does at once, that may die before the commit or after it. */
    public final TransactionTemplate mortal;

    final List<SteppedRelay> relays = new ArrayList<>();
    final PostgresDatabase database;
    final Life life;
    private final InstantSource machineClock;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate effects;
    private final TransactionTemplate transaction;
    private final List<Heartbeats> statuses = new ArrayList<>();
    private final List<SteppedInbox> inboxes = new ArrayList<>();
    private final Set<Defence> out;

    /** Every message has another number, also where two instances have one past. */
    long published;

    SimulatedNode(
            String stream,
            List<String> reads,
            boolean observer,
            PostgresDatabase database,
            Duration ahead,
            Simulation simulation,
            Set<Defence> out) {
        this.stream = stream;
        this.observer = observer;
        this.clock = Clock.offset(simulation.clock, ahead);
        this.machineClock = () -> simulation.machineTime().plus(ahead);
        this.database = database;
        this.out = out;
        this.connection = oneConnection(database);
        this.jdbc = new JdbcTemplate(connection);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
        this.mortal = new FaultyTransactions(connection, simulation::fate);
        deleteEverything();
        Acknowledgements acknowledgements = new Acknowledgements(jdbc, _ -> true);
        this.journal = new JdbcJournal(stream, jdbc, acknowledgements, () -> {});
        this.subscriptions = new Subscriptions(jdbc);
        SigningKeys keys = new SigningKeys(jdbc, Map.of());
        for (String each : reads) {
            keys.register(each, TestNode.signerOf(each).key());
            subscriptions.add(each);
        }
        DataSource unpooled = database.dataSource();
        this.effects = out.contains(Defence.ONE_TRANSACTION) ? new JdbcTemplate(unpooled) : jdbc;
        this.life = simulation.lives.of(this, simulation.random);
        for (int instance = 0; instance < 2; instance++) {
            SteppedRelay relay = relay(unpooled, acknowledgements, keys, simulation);
            relays.add(relay);
            statuses.add(heartbeats(simulation));
            inboxes.add(inbox(keys, relay, simulation));
        }
    }

    private SteppedInbox inbox(SigningKeys keys, SteppedRelay relay, Simulation simulation) {
        return new SteppedInbox(
                settings(),
                jdbc,
                mortal,
                this,
                out.contains(Defence.SIGNATURES) ? new NothingIsVerified() : new SignedChains(keys),
                clock,
                machineClock,
                out.contains(Defence.REPLAY_REQUESTS) ? new NoResends() : relay,
                simulation.broker,
                simulation);
    }

    private static SingleConnectionDataSource oneConnection(PostgresDatabase database) {
        return new SingleConnectionDataSource(
                database.url(), database.user(), database.password(), true);
    }

    private SteppedRelay relay(
            DataSource unpooled,
            Acknowledgements acknowledgements,
            SigningKeys keys,
            Simulation simulation) {
        return new SteppedRelay(
                new RelaySettings(stream, NOWHERE, "simulated", Duration.ZERO, Duration.ZERO, 7),
                unpooled,
                acknowledgements,
                new JournalRewinds(stream, jdbc, Duration.ZERO),
                TestNode.signerOf(stream),
                keys,
                machineClock,
                simulation::patienceNanos,
                simulation.broker,
                simulation::fate,
                out);
    }

    /** A few messages in one transaction, as a command makes them. */
    void publish(int messages, String recipient, boolean rolledBack) {
        transaction.executeWithoutResult(
                status -> {
                    List<OutgoingMessage> made = new ArrayList<>();
                    for (int n = 0; n < messages; n++) {
                        made.add(message(recipient));
                    }
                    journal.append(made);
                    if (rolledBack) {
                        status.setRollbackOnly();
                    }
                });
    }

    void publish(OutgoingMessage message) {
        transaction.executeWithoutResult(_ -> journal.append(List.of(message)));
    }

    void stepRelay(int instance, boolean sendsStatus) {
        relays.get(instance).step(sendsStatus ? statuses.get(instance) : StreamStatus.NONE);
    }

    void stepInbox(int instance) {
        if (out.contains(Defence.KNOWN_POSITIONS)) {
            remember(Hash.NONE, 0);
            jdbc.update("delete from inbox_record");
        }
        inboxes.get(instance).step();
    }

    /** Takes this from now on for what it has accepted of each stream. */
    private void remember(Hash hash, long position) {
        jdbc.update(
                "update subscription set position = ?, signed_head = ?, hash = ?",
                position,
                position,
                hash.bytes());
    }

    void crash(int instance) {
        relays.get(instance).crash();
        inboxes.get(instance).crash();
    }

    /** The ids of what was consumed of a stream, in order. */
    List<UUID> consumed(String of) {
        return jdbc.queryForList(
                "select text::uuid from consumed where stream = ? order by at", UUID.class, of);
    }

    /** Whether nothing is left on the topic of what was redacted, as far as this service knows. */
    boolean hasRewritten() {
        return out.contains(Defence.TOPIC_REWRITE)
                || jdbc.queryForObject(
                        """
                        select rewritten = (select count(*) from free_text t
                                 where t.stream = r.stream and t.redacted_at is not null)
                          from journal_relay r
                        """,
                        Boolean.class);
    }

    /** Whether it has looked at all that somebody else may have written to its topic. */
    boolean hasChecked(SimulatedBroker broker) {
        Long end = jdbc.queryForObject("select end_offset from journal_relay", Long.class);
        return out.contains(Defence.RESENDING) || end == broker.end(StreamNames.topic(stream));
    }

    @Override
    public Optional<String> problem(ReceivedMessage message) {
        return life.problem(message);
    }

    @Override
    public void consume(List<ReceivedMessage> messages) {
        life.consume(messages);
        for (ReceivedMessage each : messages) {
            effects.update(
                    "insert into consumed (stream, position, text) values (?, ?, ?)",
                    each.stream(),
                    out.contains(Defence.KNOWN_POSITIONS) ? anyPosition() : each.position(),
                    each.id().toString());
        }
    }

    /** Where the table would not take a position twice: the last defence is out, too. */
    private long anyPosition() {
        return -effects.queryForObject("select count(*) from consumed", Long.class);
    }

    @Override
    public void close() {
        relays.forEach(SteppedRelay::crash);
        connection.destroy();
    }

    private OutgoingMessage message(String recipient) {
        published++;
        UUID id = new UUID(stream.hashCode(), published);
        byte[] data = (stream + published).getBytes(StandardCharsets.UTF_8);
        return new OutgoingMessage(id, "noted.v1", null, recipient, clock.instant(), data);
    }

    private Heartbeats heartbeats(Simulation simulation) {
        long beyond =
                out.contains(Defence.CLAIM_BEFORE_HEAD)
                        ? 30
                        : out.contains(Defence.ONE_CLOCK) ? Duration.ofDays(1).toSeconds() : 0;
        Supplier<Optional<Instant>> claims =
                () -> life.claim().map(upTo -> upTo.plusSeconds(beyond));
        Heartbeats.Pace always =
                new Heartbeats.Pace(
                        Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return new Heartbeats(claims, journal, subscriptions, always, simulation::patienceNanos);
    }

    private InboxSettings settings() {
        return new InboxSettings(
                stream,
                NOWHERE,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                TopicWatches.none(),
                500,
                observer);
    }

    private void deleteEverything() {
        jdbc.execute(
                Stream.of(
                                "consumed",
                                "journal",
                                "journal_head",
                                "journal_relay",
                                "inbox_record",
                                "subscription",
                                "dead_letter_message",
                                "rejected_record",
                                "rejection_count",
                                "free_text",
                                "signing_key")
                        .map(table -> "delete from " + table)
                        .collect(Collectors.joining("; ")));
    }

    /** Misses nothing, or so it thinks. */
    private static final class NoResends implements Resends {
        @Override
        public void request(String stream, long from) {}

        @Override
        public void resend(long from) {}
    }
}
