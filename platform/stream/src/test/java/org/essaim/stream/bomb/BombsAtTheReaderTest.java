package org.essaim.stream.bomb;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.internal.CompressionType;
import org.essaim.stream.StreamNames;
import org.essaim.stream.Subscription;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.StreamTopic;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On topics that limit nobody, so that bombs arrive; whoever reads them has a heap of 64 MB. */
@Night
class BombsAtTheReaderTest {

    private static final int BOMB = 100_000_000;
    private static final int LARGE = 1_000_000;
    private static final int MANY = 1_000_000;

    /** What images do; without it a service goes on with what it can catch. */
    private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";

    private static final String NO_EXIT = "-XX:-ExitOnOutOfMemoryError";

    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final TestNode honest = TestNode.fresh("division.honest", broker);
    private final TestNode hostile = TestNode.fresh("division.hostile", broker);
    private final PostgresDatabase database = TestNode.freshDatabase();
    private final SigningKeyFile key = SigningKeyFile.fresh();
    private final String stream = TestNode.freshStream("reader");
    private TestNode observer;
    private ReadingProcess reader;

    @BeforeEach
    void both_are_read() {
        String topic = StreamNames.topic(hostile.stream);
        try (Admin admin = Admin.create(broker.superuserClient())) {
            NewTopic unlimited = new NewTopic(topic, 1, (short) 1).configs(StreamTopic.LASTING);
            BrokerAccess.answer(admin.createTopics(List.of(unlimited)).all());
        }
        TestNode.sign(stream, StreamSigner.of(key.path()));
        observer = new TestNode(stream, broker, database);
        observer.reading(honest.stream, hostile.stream);
        hostile.reading(stream);
        honest.started().publish("honest");
        hostile.started().publish("before");
    }

    @AfterEach
    void stop() {
        reader.close();
        honest.close();
        hostile.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_EXIT, EXIT})
    @Rule("R97")
    @Fault(22)
    void a_record_larger_than_the_heap_quarantines_its_stream_and_no_other(String option)
            throws IOException {
        isSurvived(CraftedBatch.ofZeros(CompressionType.ZSTD, BOMB), option);
        assertThat(reader.starts() > 1).isEqualTo(option.equals(EXIT));
    }

    @Test
    @Rule("R97")
    @Fault(22)
    void many_records_that_fill_the_heap_together_quarantine_their_stream_and_no_other()
            throws IOException {
        isSurvived(CraftedBatch.ofZeros(CompressionType.GZIP, BOMB / LARGE, LARGE), EXIT);
    }

    @Test
    @Rule("R97")
    @Fault(22)
    void a_small_batch_of_a_million_empty_records_keeps_no_other_stream_waiting()
            throws IOException {
        reader = reading(EXIT);
        isConsumed("honest");
        assertThat(
                        RawProducer.send(
                                broker,
                                hostile.stream,
                                CraftedBatch.ofNothing(CompressionType.ZSTD, MANY)))
                .isEqualTo(Errors.NONE);
        Eventually.holds("it is being read", () -> rejected() > 0);

        honest.publish("meanwhile");

        isConsumed("meanwhile");
        assertThat(rejected()).isLessThan(MANY);
        assertThat(quarantine(hostile)).isNull();
        assertThat(reader.starts()).isEqualTo(1);
    }

    private long rejected() {
        return observer.rejected(hostile.stream).getOrDefault("unreadable", 0L);
    }

    private ReadingProcess reading(String option) throws IOException {
        return new ReadingProcess(stream, key, database, broker, option).started();
    }

    private void isSurvived(ByteBuffer bomb, String option) throws IOException {
        reader = reading(option);
        Eventually.holds(
                "both are consumed",
                () -> observer.consumed().containsAll(List.of("honest", "before")));

        assertThat(RawProducer.send(broker, hostile.stream, bomb)).isEqualTo(Errors.NONE);
        honest.publish("after the bomb");

        isConsumed("after the bomb");
        Eventually.holds("it is quarantined", () -> quarantine(hostile) != null);
        assertThat(quarantine(hostile)).startsWith("it cannot be read from offset ");
        honest.publish("after the quarantine");
        isConsumed("after the quarantine");
        assertThat(quarantine(honest)).isNull();

        observer.subscriptions.release(hostile.stream);
        hostile.publish("after the release");
        isConsumed("after the release");
        assertThat(quarantine(hostile)).isNull();
    }

    private void isConsumed(String text) throws IOException {
        try {
            Eventually.holds(text, () -> observer.consumed().contains(text));
        } catch (AssertionError never) {
            throw new AssertionError(never.getMessage() + "; it wrote: " + reader.written());
        }
    }

    private String quarantine(TestNode publisher) {
        return observer.subscriptions
                .of(publisher.stream)
                .map(Subscription::quarantined)
                .orElse(null);
    }
}
