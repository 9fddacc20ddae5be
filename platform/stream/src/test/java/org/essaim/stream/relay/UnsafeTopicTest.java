package org.essaim.stream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
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
import org.essaim.stream.access.StreamTopic;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Gate
class UnsafeTopicTest {

    private static final Map<String, String> COMPACTED =
            Map.of("cleanup.policy", "compact", "retention.ms", "-1", "retention.bytes", "-1");

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
        create(1, COMPACTED);

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
    @Night
    @Fault(value = 15, without = "the look at the topic")
    void what_was_acknowledged_is_lost_where_nobody_checks_the_topic() throws Exception {
        node.admit();
        alter(Map.of("retention.ms", "1", "segment.ms", "1"));

        try (KafkaSender blind = new KafkaSender(TestAccess.of(broker, node.stream))) {
            assertThat(blind.sendAll(oneRecord()).first()).isZero();
            Eventually.holds("the record is gone", () -> firstOffsetAfterAnother(blind) > 0);
        }
    }

    @Test
    @Night
    @Fault(value = 15, without = "the look at the topic")
    void every_record_is_rejected_where_nobody_checks_for_a_compacted_topic() throws Exception {
        node.admit();
        alter(COMPACTED);

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
        create(2, StreamTopic.LASTING);

        assertThatThrownBy(node::started).hasMessageContaining("has 2 partitions, not one");
    }

    @Test
    void where_everybody_may_a_missing_topic_is_created_as_an_operator_creates_it()
            throws Exception {
        try (TestNode alone = TestNode.fresh("publisher", KafkaBroker.sharedOpen()).started()) {
            assertThat(settings(KafkaBroker.sharedOpen(), StreamNames.topic(alone.stream)))
                    .containsAllEntriesOf(StreamTopic.LASTING)
                    .containsAllEntriesOf(StreamTopic.LIMITS);
        }
    }

    @Test
    @Rule("R97")
    void a_topic_of_before_is_limited_when_its_owner_is_admitted() throws Exception {
        create(1, StreamTopic.LASTING);

        node.admit();

        assertThat(settings(broker, topic)).containsAllEntriesOf(StreamTopic.LIMITS);
    }

    private static Map<String, String> settings(KafkaBroker broker, String topic) throws Exception {
        try (Admin admin = Admin.create(broker.superuserClient())) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            return admin
                    .describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .entries()
                    .stream()
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        }
    }

    private void alter(Map<String, String> settings) throws Exception {
        List<AlterConfigOp> changes =
                settings.entrySet().stream()
                        .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
                        .map(each -> new AlterConfigOp(each, AlterConfigOp.OpType.SET))
                        .toList();
        try (Admin admin = Admin.create(broker.superuserClient())) {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                    .all()
                    .get();
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
