package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.StreamTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the own topic where it is missing and the broker allows it, and rejects one that could
 * lose or reorder what is written to it: with several partitions, compacted, or limited in time or
 * size. One that does not limit its sender is only named: it harms others.
 */
record TopicProvisioner(Admin admin, String topic) {

    private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioner.class);

    /**
     * @throws UnsafeTopicException if the topic is there and would not keep what is written
     * @throws KafkaException if the broker does not answer
     */
    Broker.OwnTopic ensure() {
        TopicDescription description = description().orElseGet(this::create);
        if (description.partitions().size() != 1) {
            throw unsafe("has %d partitions, not one".formatted(description.partitions().size()));
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config =
                BrokerAccess.answer(admin.describeConfigs(List.of(resource)).all()).get(resource);
        differences(StreamTopic.LASTING, config)
                .findFirst()
                .ifPresent(
                        each -> {
                            throw unsafe("has " + each);
                        });
        differences(StreamTopic.LIMITS, config)
                .forEach(each -> LOG.warn("the topic {} has {}: set it", topic, each));
        return new Broker.OwnTopic(description.topicId().toString(), endOffset());
    }

    private static Stream<String> differences(Map<String, String> wanted, Config config) {
        return wanted.entrySet().stream()
                .filter(each -> !each.getValue().equals(value(config, each.getKey())))
                .map(
                        each ->
                                "%s=%s, not %s"
                                        .formatted(
                                                each.getKey(),
                                                value(config, each.getKey()),
                                                each.getValue()));
    }

    /** Null where the broker is too old to know the setting. */
    private static String value(Config config, String name) {
        ConfigEntry found = config.get(name);
        return found == null ? null : found.value();
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
        try {
            BrokerAccess.answer(admin.createTopics(List.of(StreamTopic.named(topic))).all());
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
