package org.essaim.stream.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestAccess;
import org.essaim.stream.TestNode;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two divisions, one named as the other begins, and a centre at a broker that allows nothing. */
@Gate
class ClosedBrokerTest {

    private static final KafkaBroker BROKER = KafkaBroker.shared();
    private static TestNode sante;
    private static TestNode sante2;
    private static TestNode centre;
    private static BrokerAccess access;

    @BeforeAll
    static void the_three_are_admitted() {
        sante = TestNode.fresh("division.sante", BROKER);
        sante2 = new TestNode(sante.stream + "2", BROKER, TestNode.freshDatabase());
        centre = TestNode.fresh("centre", BROKER);
        sante.reading(centre.stream);
        sante2.reading(centre.stream);
        centre.reading(sante.stream, sante2.stream);
        access = TestAccess.of(BROKER, sante.stream);
    }

    @AfterAll
    static void stop() {
        List.of(sante, sante2, centre).forEach(TestNode::close);
    }

    @Test
    void each_publishes_its_own_stream_and_reads_what_it_may() {
        List.of(sante, sante2, centre).forEach(TestNode::started);
        sante.publish("from sante");
        centre.publish("from the centre");

        Eventually.passes(() -> assertThat(centre.consumed()).containsExactly("from sante"));
        Eventually.passes(() -> assertThat(sante.consumed()).containsExactly("from the centre"));
        Eventually.passes(() -> assertThat(sante.journal.progress().acknowledged()).isEqualTo(1));
    }

    @Test
    void writing_anothers_topic_or_the_centres_is_an_authorization_error() {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        access.client(Map.of("max.block.ms", 10_000)),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (TestNode other : List.of(sante2, centre)) {
                ProducerRecord<byte[], byte[]> forged =
                        new ProducerRecord<>(StreamNames.topic(other.stream), 0, null, new byte[1]);
                assertThatThrownBy(() -> producer.send(forged).get())
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void reading_another_divisions_topic_is_an_authorization_error() {
        TopicPartition others = new TopicPartition(StreamNames.topic(sante2.stream), 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(access.client(Map.of()))) {
            consumer.assign(List.of(others));

            assertThatThrownBy(() -> consumer.endOffsets(List.of(others)))
                    .isInstanceOf(TopicAuthorizationException.class);
            assertThat(consumer.listTopics()).doesNotContainKey(others.topic());
        }
    }

    @Test
    void the_group_of_another_and_any_other_group_is_an_authorization_error() {
        TopicPartition own = new TopicPartition(StreamNames.topic(centre.stream), 0);
        for (String group : List.of(sante2.stream, sante.stream, "any")) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    consumer(access.client(Map.of("group.id", group)))) {
                assertThatThrownBy(() -> consumer.commitSync(Map.of(own, new OffsetAndMetadata(0))))
                        .isInstanceOf(GroupAuthorizationException.class);
            }
        }
    }

    @Test
    void topics_of_others_are_neither_created_nor_emptied_nor_changed() {
        try (Admin admin = Admin.create(access.client(Map.of()))) {
            assertThatThrownBy(
                            () ->
                                    admin.createTopics(
                                                    List.of(
                                                            new NewTopic(
                                                                    "essaim.division.new.v1",
                                                                    1,
                                                                    (short) 1)))
                                            .all()
                                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(
                            () ->
                                    admin.deleteRecords(
                                                    Map.of(
                                                            new TopicPartition(
                                                                    StreamNames.topic(
                                                                            centre.stream),
                                                                    0),
                                                            RecordsToDelete.beforeOffset(0)))
                                            .all()
                                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    /** Else who is limited could first take the limits away. */
    @Test
    @Rule("R97")
    void nobody_changes_remakes_or_deletes_the_own_topic() {
        String own = StreamNames.topic(sante.stream);
        AlterConfigOp unlimited =
                new AlterConfigOp(
                        new ConfigEntry("max.decompressed.message.bytes", ""),
                        AlterConfigOp.OpType.DELETE);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, own);
        try (Admin admin = Admin.create(access.client(Map.of()))) {
            for (Future<Void> attempt :
                    List.of(
                            admin.incrementalAlterConfigs(Map.of(topic, List.of(unlimited))).all(),
                            admin.createPartitions(Map.of(own, NewPartitions.increaseTo(2))).all(),
                            admin.createTopics(List.of(new NewTopic(own, 1, (short) 1))).all())) {
                assertThatThrownBy(attempt::get)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
            assertThatThrownBy(() -> admin.deleteTopics(List.of(own)).all().get())
                    .hasCauseInstanceOf(TopicDeletionDisabledException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", ""})
    void a_wrong_password_lets_nobody_in(String password) {
        BrokerAccess wrong =
                new BrokerAccess(
                        BROKER.bootstrapServers(),
                        Optional.of(new BrokerLogin(sante.stream, password)),
                        "SASL_PLAINTEXT",
                        Map.of());
        try (Admin admin = Admin.create(wrong.client(Map.of()))) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class)
                    .hasMessageNotContaining(TestAccess.password(sante.stream));
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> client) {
        return new KafkaConsumer<>(
                client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
