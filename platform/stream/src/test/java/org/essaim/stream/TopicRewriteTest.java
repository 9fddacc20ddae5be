package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A redacted text leaves the topic and the broker's disk, and nobody who reads loses a message. */
@Gate
class TopicRewriteTest {

    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final String SECRET = "Paulette-of-the-third-floor";
    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode publisher = TestNode.fresh("publisher", broker);
    private final FreeTexts texts = new FreeTexts(publisher.jdbc);
    private final List<TestNode> readers = new ArrayList<>();

    @AfterEach
    void close() {
        publisher.close();
        readers.forEach(TestNode::close);
    }

    @Test
    @Rule("R100")
    void what_was_redacted_is_gone_and_readers_in_every_state_end_up_the_same() {
        Disclosure secret = write(SECRET);
        Disclosure harmless = write("a form instead of three");
        publisher.started();
        PostgresDatabase database = TestNode.freshDatabase();
        String behind = TestNode.freshStream("behind");
        try (TestNode began = new TestNode(behind, broker, database).reading(publisher.stream)) {
            began.started();
            publish(secret);
            Eventually.passes(() -> assertThat(began.consumed()).hasSize(1));
        }
        TestNode caughtUp = reader(TestNode.fresh("caught-up", broker));
        publish(harmless);
        publishMany(1, 250);
        Eventually.passes(() -> assertThat(caughtUp.consumed()).hasSize(252));
        assertThat(broker.holdsOnDisk(SECRET)).isTrue();
        assertThat(onTopic()).contains(SECRET);

        redact(secret);
        publishMany(251, 300);

        TestNode late = reader(new TestNode(behind, broker, database));
        TestNode fresh = reader(TestNode.fresh("fresh", broker));
        List<String> published = noted();
        Eventually.passes(
                () -> {
                    assertThat(caughtUp.consumed()).isEqualTo(published);
                    assertThat(late.consumed()).isEqualTo(published);
                    assertThat(fresh.consumed()).isEqualTo(published);
                });
        Eventually.holds("the disk is free of it", () -> !broker.holdsOnDisk(SECRET));
        assertThat(onTopic()).doesNotContain(SECRET).contains(harmless.text());
        assertThat(of(fresh).of(publisher.stream, List.of(secret.digest(), harmless.digest())))
                .containsOnlyKeys(harmless.digest());
        for (TestNode each : List.of(caughtUp, late, fresh)) {
            assertThat(each.of(publisher).quarantined()).isNull();
        }
        assertThat(everyLinkHolds()).isTrue();
    }

    @Test
    @Night
    @Rule("R100")
    void two_redactions_one_after_the_other_leave_nothing_of_either() {
        Disclosure one = write("first-" + SECRET);
        Disclosure other = write("second-" + SECRET);
        TestNode reader = reader(TestNode.fresh("reader", broker));
        publisher.started();
        publish(one);
        publish(other);
        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(2));

        redact(one);
        Eventually.holds("one is gone", () -> !broker.holdsOnDisk(one.text()));
        redact(other);

        Eventually.holds("both are gone", () -> !broker.holdsOnDisk(other.text()));
        publishMany(1, 5);
        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(7));
        assertThat(segmentMillis()).isGreaterThan(1_000);
    }

    @Test
    @Night
    @Rule({"R97", "R100"})
    void what_was_acknowledged_on_a_topic_is_acknowledged_on_it_again() {
        PostgresDatabase database = TestNode.freshDatabase();
        String asked = TestNode.freshStream("asked");
        Disclosure secret = write(SECRET);
        try (TestNode once = new TestNode(asked, broker, database)) {
            once.started();
            once.publish("1");
            publisher.reading(asked).started();
            publish(secret);
            Eventually.passes(() -> assertThat(publisher.consumed()).containsExactly("1"));
            Eventually.holds("it is acknowledged", () -> onTopic().contains(asked));
        }

        redact(secret);
        Eventually.holds("the topic is rewritten", () -> !onTopic().contains(SECRET));

        TestNode again = reader(new TestNode(asked, broker, database));
        Eventually.passes(() -> assertThat(again.journal.progress().acknowledged()).isEqualTo(1));
    }

    private TestNode reader(TestNode node) {
        readers.add(node.reading(publisher.stream).started());
        return node;
    }

    private static FreeTexts of(TestNode node) {
        return new FreeTexts(node.jdbc);
    }

    private Disclosure write(String text) {
        Disclosure written = new Disclosure(Disclosure.digestOf(SALT, text), SALT, text);
        texts.keep(publisher.stream, List.of(written));
        return written;
    }

    private void publish(Disclosure text) {
        publisher.publish("{\"title\":\"" + text.digest() + "\"}");
    }

    private void publishMany(int from, int to) {
        publisher.publish(
                IntStream.rangeClosed(from, to)
                        .mapToObj(n -> "{\"n\":" + n + "}")
                        .toArray(String[]::new));
    }

    private void redact(Disclosure text) {
        publisher.transaction.executeWithoutResult(
                _ -> texts.redact(publisher.stream, text.digest(), TestNode.NOW));
        publisher.relay.wakeUp();
    }

    private List<String> noted() {
        return publisher.jdbc.queryForList(
                "select convert_from(data, 'UTF8') from journal order by position", String.class);
    }

    private boolean everyLinkHolds() {
        Hash previous = Hash.NONE;
        for (Map<String, Object> row :
                publisher.jdbc.queryForList("select * from journal order by position")) {
            OutgoingMessage message =
                    new OutgoingMessage(
                            (java.util.UUID) row.get("id"),
                            (String) row.get("type"),
                            (String) row.get("subject"),
                            null,
                            ((java.sql.Timestamp) row.get("time")).toInstant(),
                            (byte[]) row.get("data"));
            Hash hash = Hash.ofDigest((byte[]) row.get("hash"));
            long position = (Long) row.get("position");
            if (!new JournalEntry(position, message, previous, hash).isWhole(publisher.stream)) {
                return false;
            }
            previous = hash;
        }
        return true;
    }

    /** All that a consumer gets from the beginning, data and headers. */
    private String onTopic() {
        return broker.records(StreamNames.topic(publisher.stream)).stream()
                .map(TopicRewriteTest::text)
                .collect(Collectors.joining());
    }

    private long segmentMillis() {
        ConfigResource topic =
                new ConfigResource(ConfigResource.Type.TOPIC, StreamNames.topic(publisher.stream));
        try (Admin admin = Admin.create(broker.superuserClient())) {
            Config config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            return Long.parseLong(config.get("segment.ms").value());
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder(new String(record.value(), StandardCharsets.UTF_8));
        for (Header header : record.headers()) {
            text.append(new String(header.value(), StandardCharsets.UTF_8));
        }
        return text.append('\n').toString();
    }
}
