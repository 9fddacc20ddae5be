package org.essaim.stream.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestAccess;
import org.essaim.stream.TestNode;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain consumer of Kafka, for which one of two streams was chosen. */
@Gate
class OutsideReaderTest {

    private static final String READER = "reader.data";

    private final KafkaBroker broker = KafkaBroker.shared();
    private final String chosen = TestNode.freshStream("division");
    private final String other = TestNode.freshStream("division");
    private final String group = READER + "." + chosen;
    private final BrokerAccess access = TestAccess.of(broker, READER);

    @BeforeEach
    void one_of_two_streams_is_chosen() {
        TestAccess.admit(broker, TestAccess.rights(chosen));
        TestAccess.admit(broker, TestAccess.rights(other));
        choose(chosen);
    }

    @Test
    @Rule("R97")
    void it_reads_with_a_group_and_goes_on_where_it_was() {
        publish("one");
        assertThat(readAndCommit()).containsExactly("one");

        publish("two");
        assertThat(readAndCommit()).containsExactly("two");
    }

    @Test
    @Rule("R97")
    void it_cannot_write_or_delete_what_it_reads() {
        try (KafkaProducer<String, String> producer = producer(READER);
                Admin admin = Admin.create(access.client(Map.of()))) {
            assertThatThrownBy(() -> producer.send(record(chosen, "forged")).get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            TopicPartition read = new TopicPartition(StreamNames.topic(chosen), 0);
            assertThatThrownBy(
                            () ->
                                    admin.deleteRecords(
                                                    Map.of(read, RecordsToDelete.beforeOffset(0)))
                                            .all()
                                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_stream_that_was_not_chosen_is_an_authorization_error() {
        try (KafkaConsumer<String, String> consumer = consumer(group)) {
            consumer.subscribe(List.of(StreamNames.topic(other)));

            assertThatThrownBy(() -> poll(consumer))
                    .isInstanceOf(TopicAuthorizationException.class);
            assertThat(consumer.listTopics()).containsOnlyKeys(StreamNames.topic(chosen));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {READER, "reader.data2.any", "reader.other.any", "connect-data", "any"})
    void the_group_of_another_is_an_authorization_error(String foreign) {
        try (KafkaConsumer<String, String> consumer = consumer(foreign)) {
            consumer.subscribe(List.of(StreamNames.topic(chosen)));

            assertThatThrownBy(() -> poll(consumer))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void what_is_no_longer_chosen_is_no_longer_read() {
        choose(other);

        try (KafkaConsumer<String, String> consumer = consumer(group)) {
            assertThat(consumer.listTopics()).containsOnlyKeys(StreamNames.topic(other));
        }
    }

    private void choose(String stream) {
        TestAccess.admit(broker, new ReaderRights("data", List.of(stream)));
    }

    private void publish(String text) {
        try (KafkaProducer<String, String> owner = producer(chosen)) {
            BrokerAccess.answer(owner.send(record(chosen, text)));
        }
    }

    private List<String> readAndCommit() {
        List<String> read = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer(group)) {
            consumer.subscribe(List.of(StreamNames.topic(chosen)));
            Eventually.passes(
                    () -> {
                        read.addAll(poll(consumer));
                        assertThat(read).isNotEmpty();
                    });
            consumer.commitSync();
        }
        return read;
    }

    private static List<String> poll(KafkaConsumer<String, String> consumer) {
        List<String> read = new ArrayList<>();
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofSeconds(10))) {
            read.add(each.value());
        }
        return read;
    }

    private static ProducerRecord<String, String> record(String stream, String text) {
        return new ProducerRecord<>(StreamNames.topic(stream), 0, null, text);
    }

    /** Without idempotence, which asks the cluster first, so that the topic is what refuses. */
    private KafkaProducer<String, String> producer(String user) {
        return new KafkaProducer<>(
                TestAccess.of(broker, user).client(Map.of("enable.idempotence", false)),
                new StringSerializer(),
                new StringSerializer());
    }

    private KafkaConsumer<String, String> consumer(String inGroup) {
        return new KafkaConsumer<>(
                access.client(Map.of("group.id", inGroup, "auto.offset.reset", "earliest")),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
