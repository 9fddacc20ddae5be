package org.essaim.stream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.essaim.stream.StreamNames;
import org.essaim.stream.TestNode;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnfitTopicTest {

    private static final Map<String, String> LASTING =
            Map.of("retention.ms", "-1", "retention.bytes", "-1");

    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode node = TestNode.fresh("teller", broker);
    private final String topic = StreamNames.topic(node.stream);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    @Fault(15)
    void a_compacted_topic_is_refused_at_start() throws Exception {
        create(
                1,
                Map.of("cleanup.policy", "compact", "retention.ms", "-1", "retention.bytes", "-1"));

        assertThatThrownBy(node::started)
                .isInstanceOf(UnfitTopicException.class)
                .hasMessage(
                        "topic %s has cleanup.policy=compact, not delete:".formatted(topic)
                                + " it would not keep every message");
    }

    @Test
    void a_topic_that_forgets_is_refused_at_start() throws Exception {
        create(1, Map.of("retention.ms", "604800000", "retention.bytes", "-1"));

        assertThatThrownBy(node::started).hasMessageContaining("retention.ms=604800000, not -1");
    }

    @Test
    void a_topic_of_two_partitions_is_refused_at_start() throws Exception {
        create(2, LASTING);

        assertThatThrownBy(node::started).hasMessageContaining("has 2 partitions, not one");
    }

    @Test
    void a_topic_that_is_not_there_is_made_so_that_it_keeps_everything() throws Exception {
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
