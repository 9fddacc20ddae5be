package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.StreamNames;
import org.essaim.stream.Subscription;
import org.essaim.stream.TestNode;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others put on a topic by hand. */
@Gate
class StrangeRecordsTest {

    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final TestNode publisher = TestNode.fresh("publisher", broker);
    private final TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream);
    private final RecordWriter writer =
            new RecordWriter(
                    publisher.stream, TestNode.signerOf(publisher.stream), InstantSource.system());

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
    }

    @Test
    void a_record_that_names_another_source_than_the_topics_owner_is_rejected() {
        start();
        JournalEntry forged =
                JournalEntry.next(
                        publisher.stream,
                        1,
                        Hash.NONE,
                        publisher.message("noted.v1", "a", null, "forged"));
        write(
                onTopic(
                        new RecordWriter(
                                        "division.other",
                                        TestNode.signerOf(publisher.stream),
                                        InstantSource.system())
                                .head(forged)));
        publisher.publish("true");

        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("true"));
        assertThat(reader.rejected(publisher.stream)).isEqualTo(Map.of("wrong-source", 1L));
    }

    @Test
    void altered_and_unreadable_records_are_rejected_and_the_stream_goes_on() {
        start();
        ProducerRecord<byte[], byte[]> altered =
                writer.entry(
                        JournalEntry.next(
                                publisher.stream,
                                1,
                                Hash.NONE,
                                publisher.message("noted.v1", "a", null, "before")));
        write(
                new ProducerRecord<>(
                        altered.topic(), 0, (byte[]) null, new byte[] {1}, altered.headers()));
        write(new ProducerRecord<>(altered.topic(), 0, (byte[]) null, new byte[] {2}));
        ProducerRecord<byte[], byte[]> strange = writer.entry(entryAt(1));
        strange.headers().remove("ce_position").add("ce_position", "many".getBytes());
        write(strange);
        publisher.publish("true");

        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("true"));
        assertThat(reader.rejected(publisher.stream))
                .isEqualTo(Map.of("altered", 1L, "unreadable", 2L));
    }

    @Test
    void what_no_database_stores_is_rejected_although_its_owner_signed_it() {
        start();
        Instant late = Instant.parse("+999999-01-01T00:00:00Z");
        write(writer.head(first("noted.v1", "a", late)));
        write(writer.head(first("noted.v1", "a\0b", TestNode.NOW)));
        write(writer.head(first("noted\0.v1", "a", TestNode.NOW)));
        write(writer.head(first("noted.v1", "a".repeat(3_000), TestNode.NOW)));
        write(writer.control(heartbeat(Instant.MIN, 0)));
        publisher.publish("true");

        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("true"));
        assertThat(reader.rejected(publisher.stream)).isEqualTo(Map.of("unreadable", 5L));
    }

    @Test
    @Rule("R64")
    void a_heartbeat_moves_the_watermark_only_when_its_position_is_ingested() {
        publisher.claims = Optional::empty;
        publisher.reading(reader.stream);
        start();
        Instant claim = TestNode.NOW.minusSeconds(60);
        write(writer.control(heartbeat(claim, 2)));
        Eventually.passes(
                () -> assertThat(offsetHint()).as("the heartbeat was read").isGreaterThan(0));
        assertThat(reader.of(publisher).watermark()).isNull();

        publisher.publish("one", "two");
        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(2));
        assertThat(reader.of(publisher).watermark()).isNull();

        write(writer.control(heartbeat(claim, 2)));
        Eventually.passes(() -> assertThat(reader.of(publisher).watermark()).isEqualTo(claim));
        assertThat(reader.of(publisher).watermarkPosition()).isEqualTo(2);
    }

    @Test
    @Rule("R64")
    @Fault(9)
    void a_claim_beyond_the_readers_own_clock_counts_only_up_to_it() {
        publisher.claims = () -> Optional.of(TestNode.NOW.plusSeconds(3_600));
        start();

        Eventually.passes(
                () -> assertThat(reader.of(publisher).watermark()).isEqualTo(TestNode.NOW));
    }

    @Test
    @Rule("R64")
    void of_several_claims_that_are_read_at_once_the_latest_counts() {
        publisher.claims = Optional::empty;
        connectPublisher();
        write(writer.control(heartbeat(TestNode.NOW.minusSeconds(9), 0)));
        write(writer.control(heartbeat(TestNode.NOW.minusSeconds(5), 0)));
        reader.started();

        Eventually.passes(
                () ->
                        assertThat(reader.of(publisher).watermark())
                                .isEqualTo(TestNode.NOW.minusSeconds(5)));
    }

    @Test
    @Rule("R64")
    @Fault(9)
    void a_watermark_never_goes_back() {
        publisher.claims = Optional::empty;
        start();
        write(writer.control(heartbeat(TestNode.NOW, 0)));
        write(writer.control(heartbeat(TestNode.NOW.minusSeconds(9), 0)));
        publisher.publish("afterwards");

        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(1));
        assertThat(reader.of(publisher))
                .extracting(Subscription::watermark)
                .isEqualTo(TestNode.NOW);
    }

    @Test
    @Fault(9)
    void a_request_of_a_clock_that_is_ahead_is_rejected_where_it_asks_for_what_was_acknowledged() {
        publisher.reading(reader.stream);
        start();
        reader.publish("one", "two");
        Eventually.passes(() -> assertThat(reader.journal.progress().acknowledged()).isEqualTo(2));
        RecordWriter tomorrow =
                new RecordWriter(
                        publisher.stream,
                        TestNode.signerOf(publisher.stream),
                        () -> Instant.now().plus(Duration.ofDays(1)));

        write(tomorrow.control(new ControlRecord.ReplayRequest(reader.stream, 2)));

        Eventually.passes(
                () -> assertThat(reader.rejected(publisher.stream)).isEqualTo(Map.of("stale", 1L)));
        assertThat(reader.sent()).isEqualTo(2);
    }

    /** A relay that connects later would find on its topic what these tests write to it. */
    private void start() {
        connectPublisher();
        reader.started();
    }

    private void connectPublisher() {
        publisher.started();
        Eventually.holds(
                "the publisher is connected",
                () ->
                        publisher.jdbc.queryForObject(
                                "select topic_id is not null from journal_relay", Boolean.class));
    }

    private ControlRecord heartbeat(Instant claim, long head) {
        Hash hash = head == 0 ? Hash.NONE : hashOfTwo();
        return new ControlRecord.Heartbeat(claim, head, hash.hex(), Map.of());
    }

    /** Of the journal once it holds two messages; before that anything will do. */
    private Hash hashOfTwo() {
        return publisher.journal.head().hash();
    }

    private JournalEntry entryAt(long position) {
        return JournalEntry.next(
                publisher.stream,
                position,
                Hash.NONE,
                publisher.message("noted.v1", "a", null, "whatever"));
    }

    private JournalEntry first(String type, String subject, Instant time) {
        UUID id = new UUID(0, 1);
        byte[] data = "forged".getBytes(StandardCharsets.UTF_8);
        return JournalEntry.next(
                publisher.stream,
                1,
                Hash.NONE,
                new OutgoingMessage(id, type, subject, null, time, data));
    }

    private ProducerRecord<byte[], byte[]> onTopic(ProducerRecord<byte[], byte[]> made) {
        return new ProducerRecord<>(
                StreamNames.topic(publisher.stream),
                0,
                (byte[]) null,
                made.value(),
                made.headers());
    }

    private void write(ProducerRecord<byte[], byte[]> made) {
        Map<String, Object> client = broker.superuserClient();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            List.of(producer.send(made)).forEach(StrangeRecordsTest::await);
        }
    }

    private static void await(java.util.concurrent.Future<?> sent) {
        try {
            sent.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private long offsetHint() {
        return reader.jdbc.queryForObject("select offset_hint from subscription", Long.class);
    }
}
