package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.TestAccess;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.chain.SignedChains;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.simulation.SimulatedBroker;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When an inbox rests: one of a thousand that all read the same centre. */
class InboxRestTest {

    private static final String CENTRE = "centre";
    private static final String READER = "division.reader";

    /** A tenth of it is much. */
    private static final int BATCH = 30;

    private static final Duration SOON = Duration.ofMillis(100);

    private final StreamSigner signer = TestNode.signerOf(CENTRE);
    private final RecordWriter writer =
            new RecordWriter(CENTRE, signer, InstantSource.fixed(TestNode.NOW));
    private final SimulatedBroker broker = new SimulatedBroker();
    private final JdbcTemplate jdbc = new JdbcTemplate(TestNode.freshDatabase().dataSource());
    private final RecordingConsumer reader = new RecordingConsumer();
    private JournalEntry last;

    @Test
    void after_what_is_for_others_or_for_all() {
        publish("for another", "division.other");
        assertThat(rests(Duration.ofSeconds(1))).isTrue();
        publish("for all", null);
        assertThat(rests(Duration.ofSeconds(1))).isTrue();
        acknowledge(Map.of("division.other", 7L));
        assertThat(rests(Duration.ofSeconds(1))).isTrue();
        assertThat(reader.consumed).containsExactly("for all");
    }

    @Test
    void not_after_what_is_for_this_service_alone() {
        publish("for another", "division.other");
        publish("for the reader", READER);
        assertThat(rests(Duration.ofSeconds(1))).isFalse();
        acknowledge(Map.of(READER, 7L));
        assertThat(rests(Duration.ofSeconds(1))).isFalse();
        control(new ControlRecord.ReplayRequest(READER, 3));
        assertThat(rests(Duration.ofSeconds(1))).isFalse();
        assertThat(reader.consumed).containsExactly("for the reader");
        assertThat(reader.asked).containsExactly(3L);
    }

    @Test
    void not_while_there_is_much_to_read() {
        for (int each = 0; each < BATCH / ReadAhead.MANY; each++) {
            publish("for another " + each, "division.other");
        }
        assertThat(rests(Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void not_where_nothing_came_and_not_where_it_has_no_rest() {
        publish("for another", "division.other");
        assertThat(rests(Duration.ZERO)).isFalse();
        assertThat(rests(Duration.ofSeconds(1))).isFalse();
    }

    /** Else what came during the rest would wait for another one. */
    @Test
    void and_takes_then_what_came_before_and_meanwhile() {
        try (TopicReader topics = open(Duration.ofSeconds(1))) {
            for (int each = 1; each <= 5; each++) {
                publish("for another " + each, "division.other");
            }
            List<Integer> sizes = new ArrayList<>();
            for (int step = 0; step < 3; step++) {
                List<InspectedBatch> batches = topics.next(Duration.ZERO);
                batches.forEach(each -> sizes.add(each.records().size()));
            }
            // The first, what was read ahead of it, and then two polls at once.
            assertThat(sizes).containsExactly(1, 1, 2);
        }
    }

    @Test
    void until_it_is_woken() {
        KafkaBroker kafka = KafkaBroker.shared();
        try (TestNode publisher = TestNode.fresh("resting", kafka);
                TestNode other = TestNode.fresh("restless", kafka).reading(publisher.stream)) {
            publisher.started();
            other.started();
            new SigningKeys(jdbc, Map.of())
                    .register(publisher.stream, TestNode.signerOf(publisher.stream).key());
            new Subscriptions(jdbc).add(publisher.stream);
            BrokerAccess access = TestAccess.of(kafka, publisher.stream);
            try (Inbox resting = inbox(access, Duration.ofHours(1))) {
                resting.start();
                for (int each = 1; each <= 20; each++) {
                    String text = "number " + each;
                    publisher.publish(text);
                    Eventually.holds("others read it", () -> other.consumed().contains(text));
                }
                assertThat(reader.consumed).hasSizeLessThan(10);

                Eventually.holds(
                        "it reads on",
                        () -> {
                            resting.subscriptionsChanged();
                            return reader.consumed.contains("number 20");
                        });
            }
        }
    }

    /** Whether it does, once it has read what there is. */
    private boolean rests(Duration rest) {
        reader.portion = BATCH;
        try (TopicReader topics = open(rest)) {
            inbox(rest).ingest(topics);
            return topics.rest().isDue();
        }
    }

    private TopicReader open(Duration rest) {
        new SigningKeys(jdbc, Map.of()).register(CENTRE, signer.key());
        new Subscriptions(jdbc).add(CENTRE);
        return inbox(rest).open(new SimulatedConsumer(broker, reader), _ -> true, Runnable::run);
    }

    private Inbox inbox(Duration rest) {
        return inbox(BrokerAccess.open("localhost:1"), rest);
    }

    private Inbox inbox(BrokerAccess access, Duration rest) {
        return new Inbox(
                new InboxSettings(
                        READER,
                        access,
                        SOON,
                        SOON,
                        Duration.ofHours(1),
                        Duration.ZERO,
                        rest,
                        BATCH,
                        false),
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(jdbc.getDataSource())),
                reader,
                new SignedChains(new SigningKeys(jdbc, Map.of())),
                Clock.fixed(TestNode.NOW, ZoneOffset.UTC),
                InstantSource.system(),
                reader);
    }

    private void publish(String text, String recipient) {
        OutgoingMessage message =
                new OutgoingMessage(
                        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                        "noted.v1",
                        null,
                        recipient,
                        TestNode.NOW,
                        ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
        last =
                JournalEntry.next(
                        CENTRE,
                        last == null ? 1 : last.position() + 1,
                        last == null ? Hash.NONE : last.hash(),
                        message);
        broker.append(writer.head(last));
    }

    private void acknowledge(Map<String, Long> applied) {
        control(new ControlRecord.Acknowledgement(last.position(), last.hash().hex(), applied));
    }

    private void control(ControlRecord control) {
        broker.append(writer.control(control));
    }
}
