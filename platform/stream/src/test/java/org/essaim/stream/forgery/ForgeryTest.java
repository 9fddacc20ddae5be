package org.essaim.stream.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestNode;
import org.essaim.stream.inbox.JdbcRejectedRecords;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A broker that lets everybody write everywhere, and somebody who does. */
class ForgeryTest {

    private static final int ROUNDS = 20;
    private static final int HONEST = 100;
    private static final Instant CLAIM = TestNode.NOW.minusSeconds(60);

    private final KafkaBroker broker = KafkaBroker.sharedOpen();
    private final TestNode teller = TestNode.fresh("teller", broker);
    private final List<String> texts = new ArrayList<>();
    private TestNode hearer;

    @AfterEach
    void stop() {
        teller.close();
        hearer.close();
    }

    @Test
    void of_ten_thousand_forged_records_none_is_applied_and_all_are_counted() {
        hearer = TestNode.fresh("hearer", broker).hearing(teller.stream);

        forgeWhileTelling(10_000);

        Eventually.passes(() -> assertThat(hearer.heard()).hasSize(texts.size()));
        Eventually.passes(() -> assertThat(counted()).isEqualTo(10_000));
        theHonestStreamIsUnharmed();
        assertThat(hearer.refused(teller.stream))
                .containsOnlyKeys(
                        "wrong-source",
                        "unreadable",
                        "altered",
                        "unsigned",
                        "unknown-key",
                        "wrong-signature",
                        "off-chain",
                        "repeated");
        assertThat(hearer.refusedRecords.kept(teller.stream))
                .isEqualTo(JdbcRejectedRecords.MOST_KEPT);
    }

    /** The canary: without the verifier the same assertions do not hold. */
    @Test
    void who_verifies_nothing_is_harmed_by_a_few() {
        hearer = TestNode.credulous(broker).hearing(teller.stream);

        forgeWhileTelling(280);

        Eventually.passes(
                () ->
                        assertThatThrownBy(this::theHonestStreamIsUnharmed)
                                .isInstanceOf(AssertionError.class));
        assertThat(hearer.of(teller).quarantined() != null || hearer.heard().contains("forged"))
                .isTrue();
    }

    private void theHonestStreamIsUnharmed() {
        assertThat(hearer.of(teller).quarantined()).isNull();
        assertThat(hearer.heard()).isEqualTo(texts);
        assertThat(hearer.of(teller).hash()).isEqualTo(teller.journal.head().hash());
        assertThat(hearer.of(teller).watermark()).isEqualTo(CLAIM);
        assertThat(hearer.journal.progress().acknowledged()).isZero();
    }

    private void forgeWhileTelling(int forgeries) {
        teller.claims = () -> Optional.of(CLAIM);
        teller.started();
        hearer.started();
        tell();
        Eventually.passes(() -> assertThat(hearer.heard()).hasSize(HONEST));
        Forger forger =
                new Forger(
                        teller,
                        hearer,
                        teller.journal::head,
                        Topic.records(broker, StreamNames.topic(teller.stream), HONEST));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        broker.superuserClient(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (int round = 0; round < ROUNDS; round++) {
                List<ProducerRecord<byte[], byte[]>> forged = forger.forge(forgeries / ROUNDS);
                tell();
                forged.forEach(producer::send);
                producer.flush();
            }
        }
    }

    private void tell() {
        int from = texts.size();
        IntStream.range(from, from + HONEST).forEach(n -> texts.add("text " + n));
        teller.tell(texts.subList(from, from + HONEST).toArray(String[]::new));
    }

    private long counted() {
        return hearer.refused(teller.stream).values().stream().mapToLong(Long::longValue).sum();
    }
}
