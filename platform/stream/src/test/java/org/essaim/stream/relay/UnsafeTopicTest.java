package org.essaim.stream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.essaim.stream.Hash;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestAccess;
import org.essaim.stream.TestNode;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnsafeTopicTest {

    private static final Map<String, String> LASTING =
            Map.of("retention.ms", "-1", "retention.bytes", "-1");

    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode node = TestNode.fresh("publisher", broker);
    private final String topic = StreamNames.topic(node.stream);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    @Fault(15)
    void a_compacted_topic_is_rejected_at_start() throws Exception {
        create(
                1,
                Map.of("cleanup.policy", "compact", "retention.ms", "-1", "retention.bytes", "-1"));

        assertThatThrownBy(node::started)
                .isInstanceOf(UnsafeTopicException.class)
                .hasMessage(
                        "topic %s has cleanup.policy=compact, not delete:".formatted(topic)
                                + " it would not keep every message");
    }

    @Test
    void a_topic_with_a_retention_is_rejected_at_start() throws Exception {
        create(1, Map.of("retention.ms", "604800000", "retention.bytes", "-1"));

        assertThatThrownBy(node::started).hasMessageContaining("retention.ms=604800000, not -1");
    }

    @Test
    @Fault(value = 15, without = "the look at the topic")
    void what_was_acknowledged_is_lost_where_nobody_checks_the_topic() throws Exception {
        create(1, Map.of("retention.ms", "1", "segment.ms", "1", "retention.bytes", "-1"));
        node.admit();

        try (KafkaSender blind = new KafkaSender(TestAccess.of(broker, node.stream))) {
            assertThat(blind.sendAll(oneRecord()).first()).isZero();
            Eventually.holds("the record is gone", () -> firstOffsetAfterAnother(blind) > 0);
        }
    }

    @Test
    @Fault(value = 15, without = "the look at the topic")
    void every_record_is_rejected_where_nobody_checks_for_a_compacted_topic() throws Exception {
        create(
                1,
                Map.of("cleanup.policy", "compact", "retention.ms", "-1", "retention.bytes", "-1"));
        node.admit();

        try (KafkaSender blind = new KafkaSender(TestAccess.of(broker, node.stream))) {
            assertThatThrownBy(() -> blind.sendAll(oneRecord()))
                    .isInstanceOf(InvalidRecordException.class);
        }
    }

    private List<ProducerRecord<byte[], byte[]>> oneRecord() {
        JournalEntry entry =
                JournalEntry.next(
                        node.stream, 1, Hash.NONE, node.message("noted.v1", "a", null, "once"));
        return List.of(
                new RecordWriter(
                                node.stream, TestNode.signerOf(node.stream), InstantSource.system())
                        .head(entry));
    }

    /** A broker deletes whole files: the next record begins another. */
    private long firstOffsetAfterAnother(KafkaSender sender) {
        sender.sendAll(oneRecord());
        try (Admin admin = Admin.create(broker.superuserClient())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            return BrokerAccess.answer(
                            admin.listOffsets(Map.of(partition, OffsetSpec.earliest()))
                                    .partitionResult(partition))
                    .offset();
        }
    }

    @Test
    void a_topic_of_two_partitions_is_rejected_at_start() throws Exception {
        create(2, LASTING);

        assertThatThrownBy(node::started).hasMessageContaining("has 2 partitions, not one");
    }

    @Test
    void a_missing_topic_is_created_so_that_it_keeps_everything() throws Exception {
        node.started();

        try (Admin admin = Admin.create(broker.superuserClient())) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    private void create(int partitions, Map<String, String> configs) throws Exception {
        try (Admin admin = Admin.create(broker.superuserClient())) {
            NewTopic wanted =
                    new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(configs);
            admin.createTopics(List.of(wanted)).all().get();
        }
    }
}
