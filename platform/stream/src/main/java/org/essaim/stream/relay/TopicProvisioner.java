package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.essaim.stream.access.BrokerAccess;

/**
 * Creates the own topic where it is missing, and rejects one that could lose or reorder what is
 * written to it: with several partitions, compacted, or limited in time or size.
 */
record TopicProvisioner(Admin admin, String topic) {

    private static final Map<String, String> LASTING =
            Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "-1",
                    "retention.bytes", "-1");

    /**
     * @throws UnsafeTopicException if the topic is there and would not keep what is written
     * @throws KafkaException if the broker does not answer
     */
    OwnTopic ensure() {
        TopicDescription description = description().orElseGet(this::create);
        if (description.partitions().size() != 1) {
            throw unsafe("has %d partitions, not one".formatted(description.partitions().size()));
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config =
                BrokerAccess.answer(admin.describeConfigs(List.of(resource)).all()).get(resource);
        LASTING.forEach(
                (name, value) -> {
                    String found = config.get(name).value();
                    if (!value.equals(found)) {
                        throw unsafe("has %s=%s, not %s".formatted(name, found, value));
                    }
                });
        return new OwnTopic(description.topicId().toString(), endOffset());
    }

    private long endOffset() {
        TopicPartition partition = new TopicPartition(topic, 0);
        ListOffsetsResultInfo end =
                BrokerAccess.answer(
                        admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                                .partitionResult(partition));
        return end.offset();
    }

    private Optional<TopicDescription> description() {
        try {
            return Optional.of(
                    BrokerAccess.answer(admin.describeTopics(List.of(topic)).allTopicNames())
                            .get(topic));
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    private TopicDescription create() {
        NewTopic wanted = new NewTopic(topic, Optional.of(1), Optional.empty()).configs(LASTING);
        try {
            BrokerAccess.answer(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException meanwhile) {
            // another instance was faster; its topic is checked like any other
        }
        return description()
                .orElseThrow(() -> new KafkaException("the topic " + topic + " is not there yet"));
    }

    private UnsafeTopicException unsafe(String why) {
        return new UnsafeTopicException(
                "topic %s %s: it would not keep every message".formatted(topic, why));
    }
}
