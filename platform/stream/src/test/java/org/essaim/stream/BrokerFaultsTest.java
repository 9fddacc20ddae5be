package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerFaultsTest {

    private final KafkaBroker broker = KafkaBroker.notYetStarted();
    private final TestNode teller = TestNode.fresh("teller", broker);
    private final PostgresDatabase hearerDatabase = TestNode.freshDatabase();
    private final TestNode hearer =
            new TestNode(TestNode.freshStream("hearer"), broker, hearerDatabase)
                    .hearing(teller.stream);

    @AfterEach
    void stop() {
        teller.close();
        hearer.close();
        broker.stop();
    }

    @Test
    @Rule("R97")
    @Fault(13)
    void a_broker_that_is_not_there_is_waited_for_and_holds_up_nobody() {
        teller.started();
        hearer.started();
        teller.tell("one", "two");
        assertThat(teller.sent()).isZero();

        startBroker();

        Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("one", "two"));
    }

    @Test
    @Fault(value = 13, without = "the journal between a command and the broker")
    void who_sends_within_the_command_fails_while_the_broker_is_gone() {
        Map<String, Object> impatient = broker.superuserClient();
        impatient.put("max.block.ms", 300);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        impatient, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> told =
                    new ProducerRecord<>(StreamNames.topic(teller.stream), new byte[] {1});

            assertThatThrownBy(() -> teller.transaction.execute(_ -> sentAtOnce(producer, told)))
                    .hasRootCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    @Rule("R97")
    @Fault(2)
    void what_a_broker_lost_with_its_disk_is_sent_again() {
        startBroker();
        teller.hearing(hearer.stream).started();
        hearer.started();
        teller.tell("1", "2", "3");
        Eventually.passes(() -> assertThat(teller.journal.progress().acknowledged()).isEqualTo(3));
        hearer.close();
        teller.tell("4", "5");
        Eventually.passes(() -> assertThat(teller.sent()).isEqualTo(5));

        broker.killAndLoseEverything();
        teller.tell("6");
        startBroker();
        try (TestNode again = hearerAgain()) {
            Eventually.passes(
                    () -> assertThat(again.heard()).containsExactly("1", "2", "3", "4", "5", "6"));
            Eventually.passes(
                    () -> assertThat(teller.journal.progress().acknowledged()).isEqualTo(6));
        }
    }

    @Test
    void a_broker_that_comes_back_with_its_disk_goes_on() {
        startBroker();
        teller.started();
        hearer.started();
        teller.tell("1");
        Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("1"));

        broker.kill();
        teller.tell("2");
        startBroker();

        Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("1", "2"));
    }

    private static RecordMetadata sentAtOnce(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> told) {
        try {
            return producer.send(told).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** And whoever runs it lets the services in, as after the loss of its disk. */
    private void startBroker() {
        broker.start();
        teller.admit();
        hearer.admit();
    }

    private TestNode hearerAgain() {
        return new TestNode(hearer.stream, broker, hearerDatabase).started();
    }
}
