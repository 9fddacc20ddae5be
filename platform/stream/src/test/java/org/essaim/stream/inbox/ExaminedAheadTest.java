package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.Resends;
import org.essaim.stream.StreamNames;
import org.essaim.stream.Subscription;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.signing.JdbcSigningKeys;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.simulation.SimulatedBroker;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is examined while the batch before it is taken in, one record a batch. */
class ExaminedAheadTest implements RecordConsumer, Resends, SimulatedConsumer.Portions {

    private static final String TELLER = "division.teller";
    private final StreamSigner signer = TestNode.signerOf(TELLER);
    private final SimulatedBroker broker = new SimulatedBroker();
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final JdbcSigningKeys keys = new JdbcSigningKeys(jdbc, Map.of());
    private final List<String> heard = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private Runnable between = () -> {};

    @Test
    void is_taken_in_after_it() {
        tell("one", "two", "three");

        hear(3);

        assertThat(heard).containsExactly("one", "two", "three");
        assertThat(new JdbcRejectedRecords(jdbc).counts(TELLER)).isEmpty();
    }

    @Test
    void is_refused_where_its_key_was_revoked_meanwhile() {
        tell("one", "two");
        meanwhile = () -> keys.revoke(TELLER, signer.key().id());

        hear(2);

        assertThat(heard).containsExactly("one");
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void is_read_again_where_the_batch_before_it_could_not_be_taken_in() {
        tell("one", "two");
        meanwhile =
                () -> {
                    meanwhile = () -> {};
                    throw new IllegalStateException("the database went away");
                };

        hear(3);

        assertThat(heard).containsExactly("one", "two");
        assertThat(new JdbcRejectedRecords(jdbc).counts(TELLER)).isEmpty();
    }

    /** Else the other history, of which more was read already, would quarantine it once more. */
    @Test
    void is_forgotten_where_the_stream_was_quarantined_and_released_at_once() {
        tell("one", "two");
        tell("another one", "another two");
        JdbcSubscriptions subscriptions = new JdbcSubscriptions(jdbc);
        List<String> quarantined = new ArrayList<>();
        between =
                () -> {
                    subscriptions
                            .of(TELLER)
                            .map(Subscription::quarantined)
                            .ifPresent(quarantined::add);
                    subscriptions.release(TELLER);
                };

        hear(5);

        assertThat(heard).containsExactly("one", "two");
        assertThat(quarantined).hasSize(1);
    }

    private void hear(int batches) {
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()));
        keys.register(TELLER, signer.key());
        new JdbcSubscriptions(jdbc).add(TELLER);
        Inbox inbox =
                new Inbox(
                        new InboxSettings(
                                "hearer",
                                BrokerAccess.open("localhost:1"),
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                Duration.ZERO,
                                500,
                                false),
                        jdbc,
                        transaction,
                        this,
                        new SignedChains(keys),
                        Clock.fixed(TestNode.NOW, ZoneOffset.UTC),
                        InstantSource.system(),
                        this);
        try (TopicReader reader =
                inbox.open(() -> new SimulatedConsumer(broker, this), Runnable::run)) {
            for (int batch = 0; batch < batches; batch++) {
                inbox.hear(reader);
                between.run();
            }
        }
    }

    private void tell(String... texts) {
        RecordWriter writer = new RecordWriter(TELLER, signer, InstantSource.system());
        JournalEntry last = null;
        for (String each : texts) {
            last =
                    JournalEntry.next(
                            TELLER,
                            last == null ? 1 : last.position() + 1,
                            last == null ? Hash.NONE : last.hash(),
                            message(each));
            broker.append(writer.head(last));
        }
    }

    private static OutgoingMessage message(String text) {
        return new OutgoingMessage(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                "said.v1",
                null,
                null,
                TestNode.NOW,
                ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8),
                null);
    }

    /** Records behind which one reads again after a restart: nobody vouched for them yet. */
    private long held() {
        return broker.end(StreamNames.topic(TELLER))
                - jdbc.queryForObject("select offset_hint from subscription", Long.class);
    }

    @Override
    public Optional<String> objection(ReceivedMessage message) {
        return Optional.empty();
    }

    @Override
    public void receive(List<ReceivedMessage> messages) {
        meanwhile.run();
        for (ReceivedMessage each : messages) {
            heard.add(new String(each.data(), StandardCharsets.UTF_8).replace("\"", ""));
        }
    }

    @Override
    public void ask(String stream, long from) {
        throw new AssertionError("nothing is missing on " + stream);
    }

    @Override
    public void sendAgain(long from) {
        throw new AssertionError("nobody asks");
    }

    @Override
    public int of(String topic) {
        return 1;
    }

    @Override
    public List<TopicPartition> inSomeOrder(Collection<TopicPartition> partitions) {
        return List.copyOf(partitions);
    }
}
