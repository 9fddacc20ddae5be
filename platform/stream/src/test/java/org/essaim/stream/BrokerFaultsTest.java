package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Night
class BrokerFaultsTest {

    private final KafkaBroker broker = KafkaBroker.notYetStarted();
    private final TestNode publisher = TestNode.fresh("publisher", broker);
    private final PostgresDatabase readerDatabase = TestNode.freshDatabase();
    private final TestNode reader =
            new TestNode(TestNode.freshStream("reader"), broker, readerDatabase)
                    .reading(publisher.stream);

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
        broker.stop();
    }

    @Test
    @Rule("R97")
    @Fault(13)
    void an_unavailable_broker_holds_up_nobody() {
        publisher.started();
        reader.started();
        publisher.publish("one", "two");
        assertThat(publisher.sent()).isZero();

        startBroker();

        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("one", "two"));
    }

    @Test
    @Fault(value = 13, without = "the journal between a command and the broker")
    void sending_within_the_command_fails_while_the_broker_is_unavailable() {
        Map<String, Object> impatient = broker.superuserClient();
        impatient.put("max.block.ms", 300);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        impatient, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> published =
                    new ProducerRecord<>(StreamNames.topic(publisher.stream), new byte[] {1});

            assertThatThrownBy(
                            () ->
                                    publisher.transaction.execute(
                                            _ -> sentAtOnce(producer, published)))
                    .hasRootCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    @Rule("R97")
    @Fault(2)
    void what_a_broker_lost_with_its_disk_is_sent_again() {
        startBroker();
        publisher.reading(reader.stream).started();
        reader.started();
        publisher.publish("1", "2", "3");
        Eventually.passes(
                () -> assertThat(publisher.journal.progress().acknowledged()).isEqualTo(3));
        reader.close();
        publisher.publish("4", "5");
        Eventually.passes(() -> assertThat(publisher.sent()).isEqualTo(5));

        broker.killAndLoseEverything();
        publisher.publish("6");
        startBroker();
        try (TestNode again = readerAgain()) {
            Eventually.passes(
                    () ->
                            assertThat(again.consumed())
                                    .containsExactly("1", "2", "3", "4", "5", "6"));
            Eventually.passes(
                    () -> assertThat(publisher.journal.progress().acknowledged()).isEqualTo(6));
        }
    }

    @Test
    void a_broker_that_returns_with_its_disk_continues() {
        startBroker();
        publisher.started();
        reader.started();
        publisher.publish("1");
        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("1"));

        broker.kill();
        publisher.publish("2");
        startBroker();

        Eventually.passes(() -> assertThat(reader.consumed()).containsExactly("1", "2"));
    }

    private static RecordMetadata sentAtOnce(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> published) {
        try {
            return producer.send(published).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** And whoever runs it lets the services in, as after the loss of its disk. */
    private void startBroker() {
        broker.start();
        publisher.admit();
        reader.admit();
    }

    private TestNode readerAgain() {
        return new TestNode(reader.stream, broker, readerDatabase).started();
    }
}
