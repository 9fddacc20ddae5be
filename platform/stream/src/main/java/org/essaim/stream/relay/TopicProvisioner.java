package org.essaim.stream.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The owner's care for its topic: made where it is missing, and refused where it could lose or
 * reorder what is written to it (more than one partition, compacted, or limited in time or size).
 */
final class TopicProvisioner {

    private static final Map<String, String> LASTING =
            Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "-1",
                    "retention.bytes", "-1");

    private final Admin admin;
    private final String topic;

    TopicProvisioner(Admin admin, String topic) {
        this.admin = admin;
        this.topic = topic;
    }

    /**
     * @param id new whenever the topic is made anew
     */
    record Kept(String id, long endOffset) {}

    /**
     * @throws UnsafeTopicException if the topic is there and would not keep what is written
     * @throws KafkaException if the broker does not answer
     */
    Kept keep() {
        TopicDescription description = description().orElseGet(this::create);
        if (description.partitions().size() != 1) {
            throw unfit("has %d partitions, not one".formatted(description.partitions().size()));
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = answer(admin.describeConfigs(List.of(resource)).all()).get(resource);
        LASTING.forEach(
                (name, value) -> {
                    String found = config.get(name).value();
                    if (!value.equals(found)) {
                        throw unfit("has %s=%s, not %s".formatted(name, found, value));
                    }
                });
        return new Kept(description.topicId().toString(), endOffset());
    }

    private long endOffset() {
        TopicPartition partition = new TopicPartition(topic, 0);
        ListOffsetsResultInfo end =
                answer(
                        admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                                .partitionResult(partition));
        return end.offset();
    }

    private Optional<TopicDescription> description() {
        try {
            return Optional.of(
                    answer(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic));
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    private TopicDescription create() {
        NewTopic wanted = new NewTopic(topic, Optional.of(1), Optional.empty()).configs(LASTING);
        try {
            answer(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException meanwhile) {
            // another instance was faster; what it made is checked like any other
        }
        return description()
                .orElseThrow(() -> new KafkaException("the topic " + topic + " is not there yet"));
    }

    private UnsafeTopicException unfit(String why) {
        return new UnsafeTopicException(
                "topic %s %s: it would not keep every message".formatted(topic, why));
    }

    /**
     * @throws KafkaException as the broker gave it
     */
    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException fault) {
                throw fault;
            }
            throw new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
