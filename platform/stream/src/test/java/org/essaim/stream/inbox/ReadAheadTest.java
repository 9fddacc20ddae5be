package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamNames;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.simulation.SimulatedBroker;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is inspected while the batch before it is ingested, one record a batch. */
@Gate
class ReadAheadTest {

    private static final String PUBLISHER = "division.publisher";
    private final StreamSigner signer = TestNode.signerOf(PUBLISHER);
    private final SimulatedBroker broker = new SimulatedBroker();
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final SigningKeys keys = new SigningKeys(jdbc, Map.of());
    private final RecordingConsumer reader = new RecordingConsumer();
    private Runnable between = () -> {};

    @Test
    void is_ingested_after_it() {
        publish("one", "two", "three");

        ingest(3);

        assertThat(reader.consumed).containsExactly("one", "two", "three");
        assertThat(new RejectedRecords(jdbc).counts(PUBLISHER)).isEmpty();
    }

    @Test
    void is_not_accepted_where_its_key_was_revoked_meanwhile() {
        publish("one", "two");
        reader.meanwhile = () -> keys.revoke(PUBLISHER, signer.key().id());

        ingest(2);

        assertThat(reader.consumed).containsExactly("one");
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void is_read_again_where_the_batch_before_it_could_not_be_ingested() {
        publish("one", "two");
        reader.meanwhile =
                () -> {
                    reader.meanwhile = () -> {};
                    throw new IllegalStateException("the database went away");
                };

        ingest(3);

        assertThat(reader.consumed).containsExactly("one", "two");
        assertThat(new RejectedRecords(jdbc).counts(PUBLISHER)).isEmpty();
    }

    /** Else the other history, of which more was read already, would quarantine it once more. */
    @Test
    void is_discarded_where_the_stream_was_quarantined_and_released_at_once() {
        publish("one", "two");
        publish("another one", "another two");
        Subscriptions subscriptions = new Subscriptions(jdbc);
        List<String> quarantined = new ArrayList<>();
        between =
                () -> {
                    subscriptions
                            .of(PUBLISHER)
                            .map(Subscription::quarantined)
                            .ifPresent(quarantined::add);
                    subscriptions.release(PUBLISHER);
                };

        ingest(5);

        assertThat(reader.consumed).containsExactly("one", "two");
        assertThat(quarantined).hasSize(1);
    }

    private void ingest(int batches) {
        TransactionTemplate transaction =
                new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource()));
        keys.register(PUBLISHER, signer.key());
        new Subscriptions(jdbc).add(PUBLISHER);
        Inbox inbox =
                new Inbox(
                        new InboxSettings(
                                "reader",
                                BrokerAccess.open("localhost:1"),
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                Duration.ZERO,
                                TopicWatches.none(),
                                500,
                                false),
                        jdbc,
                        transaction,
                        reader,
                        new SignedChains(keys),
                        Clock.fixed(TestNode.NOW, ZoneOffset.UTC),
                        InstantSource.system(),
                        reader);
        try (TopicReader topics =
                inbox.open(new SimulatedConsumer(broker, reader), _ -> true, Runnable::run)) {
            for (int batch = 0; batch < batches; batch++) {
                inbox.ingest(topics);
                between.run();
            }
        }
        assertThat(reader.asked).isEmpty();
    }

    private void publish(String... texts) {
        RecordWriter writer = new RecordWriter(PUBLISHER, signer, InstantSource.system());
        JournalEntry last = null;
        for (String each : texts) {
            last =
                    JournalEntry.next(
                            PUBLISHER,
                            last == null ? 1 : last.position() + 1,
                            last == null ? Hash.NONE : last.hash(),
                            message(each));
            broker.append(writer.head(last));
        }
    }

    private static OutgoingMessage message(String text) {
        return new OutgoingMessage(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                "noted.v1",
                null,
                null,
                TestNode.NOW,
                ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8),
                null);
    }

    /** Records from which reading continues after a restart: no signature covers them yet. */
    private long held() {
        return broker.end(StreamNames.topic(PUBLISHER))
                - jdbc.queryForObject("select offset_hint from subscription", Long.class);
    }
}
