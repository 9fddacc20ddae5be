package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.simulation.SimulatedBroker;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When an inbox asks which streams are read to their end: a thousand of them are mostly at rest.
 */
@Rule("R64")
@Gate
class StreamEndsTest {

    private static final String READER = "division.reader";
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration NEARLY_A_MINUTE = Duration.ofSeconds(50);

    private final SimulatedBroker broker = new SimulatedBroker();
    private final JdbcTemplate jdbc = new JdbcTemplate(TestNode.freshDatabase().dataSource());
    private final RecordingConsumer reader = new RecordingConsumer();
    private TopicReader topics;
    private Inbox inbox;
    private StreamEnds ends;
    private JournalEntry last;

    @BeforeEach
    void reads_a_stream() {
        InboxSettings settings =
                new InboxSettings(
                        READER,
                        BrokerAccess.open("localhost:1"),
                        Duration.ofMillis(1),
                        OFTEN,
                        OFTEN,
                        OFTEN,
                        TopicWatches.none(),
                        30,
                        false);
        SignedChains chains = new SignedChains(new SigningKeys(jdbc, Map.of()));
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()));
        Clock clock = Clock.fixed(TestNode.NOW, ZoneOffset.UTC);
        InstantSource machine = InstantSource.system();
        InboxDependencies dependencies =
                new InboxDependencies(
                        settings,
                        new InboxState(jdbc),
                        null,
                        null,
                        null,
                        reader,
                        chains,
                        clock,
                        machine);
        inbox = new Inbox(settings, jdbc, transaction, reader, chains, clock, machine, reader);
        published("one");
        topics = inbox.open(new SimulatedConsumer(broker, reader), _ -> true, Runnable::run);
        ends = new StreamEnds(dependencies);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void at_once_and_then_not_before_it_is_news_again() {
        readAll();
        assertThat(ends.untilCheck(topics)).isZero();
        ends.note(topics);
        assertThat(ends.untilCheck(topics)).isBetween(NEARLY_A_MINUTE, Duration.ofMinutes(1));
    }

    @Test
    void soon_where_something_is_left_to_read() {
        readAll();
        reader.portion = 0;
        publish("one", 2);
        ends.note(topics);
        assertThat(ends.untilCheck(topics)).isLessThanOrEqualTo(OFTEN);
    }

    @Test
    void soon_after_a_stream_was_added() {
        readAll();
        ends.note(topics);
        published("two");
        topics.refreshSoon();
        topics.next(Duration.ZERO);
        assertThat(topics.streams()).containsExactly("one", "two");
        assertThat(ends.untilCheck(topics)).isLessThanOrEqualTo(OFTEN);
    }

    /** An answer may take as long as a fetch that was sent before. */
    @Test
    void never_once_it_is_to_stop() {
        AtomicInteger asked = new AtomicInteger();
        SimulatedConsumer consumer =
                new SimulatedConsumer(broker, reader) {
                    @Override
                    public synchronized Map<TopicPartition, Long> endOffsets(
                            Collection<TopicPartition> partitions) {
                        asked.incrementAndGet();
                        return super.endOffsets(partitions);
                    }
                };
        topics.close();
        topics = inbox.open(consumer, _ -> true, Runnable::run);
        topics.next(Duration.ZERO);

        inbox.close();
        inbox.ingest(topics);

        assertThat(topics.streams()).containsExactly("one");
        assertThat(asked).hasValue(0);
    }

    /** Until that is done, it has the consumer to itself. */
    @Test
    void only_when_nothing_is_read_ahead() {
        Thread asking = Thread.currentThread();
        AtomicBoolean ahead = new AtomicBoolean();
        AtomicBoolean disturbed = new AtomicBoolean();
        SimulatedConsumer consumer =
                new SimulatedConsumer(broker, reader) {
                    @Override
                    public synchronized Set<TopicPartition> assignment() {
                        disturbed.compareAndSet(
                                false, ahead.get() && Thread.currentThread() == asking);
                        return super.assignment();
                    }
                };
        topics.close();
        topics = inbox.open(consumer, _ -> true, reading -> readAhead(asking, ahead, reading));

        topics.next(Duration.ZERO);
        assertThat(ahead).isTrue();
        ends.note(topics);

        assertThat(disturbed).isFalse();
    }

    /** As soon as it is waited for. */
    private static void readAhead(Thread waiting, AtomicBoolean ahead, Runnable reading) {
        ahead.set(true);
        Thread.startVirtualThread(
                () -> {
                    Eventually.holds("done", () -> waiting.getState() == Thread.State.WAITING);
                    ahead.set(false);
                    reading.run();
                });
    }

    /** Also what was just added is known to be read. */
    private void readAll() {
        for (int step = 0; step < 3; step++) {
            topics.refreshSoon();
            inbox.ingest(topics);
        }
    }

    private void published(String stream) {
        new SigningKeys(jdbc, Map.of()).register(stream, TestNode.signerOf(stream).key());
        new Subscriptions(jdbc).add(stream);
        publish(stream, 1);
    }

    private void publish(String stream, long position) {
        OutgoingMessage message =
                new OutgoingMessage(
                        new UUID(position, position),
                        "noted.v1",
                        null,
                        null,
                        TestNode.NOW,
                        "\"noted\"".getBytes(StandardCharsets.UTF_8));
        last =
                JournalEntry.next(
                        stream, position, position == 1 ? Hash.NONE : last.hash(), message);
        broker.append(
                new RecordWriter(
                                stream,
                                TestNode.signerOf(stream),
                                InstantSource.fixed(TestNode.NOW))
                        .head(last));
    }
}
