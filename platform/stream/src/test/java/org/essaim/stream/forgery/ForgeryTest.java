package org.essaim.stream.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestNode;
import org.essaim.stream.inbox.RejectedRecords;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Overnight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A broker that lets everybody write everywhere, and somebody who does. */
@Gate
class ForgeryTest {

    private static final int ROUNDS = 20;
    private static final int FORGED = Overnight.times("essaim.forged", 2_000, 10_000);
    private static final int HONEST = 100;
    private static final Instant CLAIM = TestNode.NOW.minusSeconds(60);

    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final TestNode publisher = TestNode.fresh("publisher", broker);
    private final List<String> texts = new ArrayList<>();
    private TestNode reader;

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
    }

    @Test
    void of_thousands_of_forged_records_none_is_applied_and_all_are_counted() {
        reader = TestNode.fresh("reader", broker).reading(publisher.stream);

        forgeWhilePublishing(FORGED);

        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(texts.size()));
        Eventually.passes(() -> assertThat(counted()).isEqualTo(FORGED));
        theHonestStreamIsUnharmed();
        assertThat(reader.rejected(publisher.stream))
                .containsOnlyKeys(
                        "wrong-source",
                        "unreadable",
                        "altered",
                        "unsigned",
                        "unknown-key",
                        "wrong-signature",
                        "off-chain",
                        "repeated");
        assertThat(reader.rejectedRecords.kept(publisher.stream))
                .isEqualTo(RejectedRecords.MOST_KEPT);
    }

    /** The canary: without the verifier the same assertions do not hold. */
    @Test
    @Night
    void a_reader_that_verifies_nothing_is_harmed_by_a_few() {
        reader = TestNode.unverifying(broker).reading(publisher.stream);

        forgeWhilePublishing(280);

        Eventually.passes(
                () ->
                        assertThatThrownBy(this::theHonestStreamIsUnharmed)
                                .isInstanceOf(AssertionError.class));
        assertThat(
                        reader.of(publisher).quarantined() != null
                                || reader.consumed().contains("forged"))
                .isTrue();
    }

    private void theHonestStreamIsUnharmed() {
        assertThat(reader.of(publisher).quarantined()).isNull();
        assertThat(reader.consumed()).isEqualTo(texts);
        assertThat(reader.of(publisher).hash()).isEqualTo(publisher.journal.head().hash());
        assertThat(reader.of(publisher).watermark()).isEqualTo(CLAIM);
        assertThat(reader.journal.progress().acknowledged()).isZero();
    }

    private void forgeWhilePublishing(int forgeries) {
        publisher.claims = () -> Optional.of(CLAIM);
        publisher.started();
        reader.started();
        publish();
        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(HONEST));
        Forger forger = new Forger(publisher, reader, publisher.journal::head, genuine());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        broker.superuserClient(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (int round = 0; round < ROUNDS; round++) {
                List<ProducerRecord<byte[], byte[]>> forged = forger.forge(forgeries / ROUNDS);
                publish();
                forged.forEach(producer::send);
                producer.flush();
            }
        }
    }

    /** What was published so far, without the control records between the messages. */
    private List<ProducerRecord<byte[], byte[]>> genuine() {
        String topic = StreamNames.topic(publisher.stream);
        return broker.records(topic).stream()
                .filter(each -> each.headers().lastHeader("ce_position") != null)
                .map(
                        each ->
                                new ProducerRecord<>(
                                        topic, 0, (byte[]) null, each.value(), each.headers()))
                .toList();
    }

    private void publish() {
        int from = texts.size();
        IntStream.range(from, from + HONEST).forEach(n -> texts.add("text " + n));
        publisher.publish(texts.subList(from, from + HONEST).toArray(String[]::new));
    }

    private long counted() {
        return reader.rejected(publisher.stream).values().stream().mapToLong(Long::longValue).sum();
    }
}
