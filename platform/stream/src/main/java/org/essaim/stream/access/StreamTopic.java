package org.essaim.stream.access;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.essaim.stream.StreamNames;

/**
 * What the topic of a stream is like: it keeps every message in one order, and no record on it
 * takes the memory of the broker or of whoever reads it. Whoever runs the broker sets it, since a
 * sender that could change it would not be limited by it (decision 0062).
 */
public final class StreamTopic {

    /** The settings without which it would not keep what is written, by name. */
    public static final Map<String, String> LASTING =
            Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "-1",
                    "retention.bytes", "-1");

    /**
     * The settings that limit a sender, by name. A batch and a record have at most 256 KiB, four
     * times what the largest honest one takes; none is compressed. A sender may date a record up to
     * ten years ahead and thereby start a new file of the log, but no more than one a week of
     * these.
     */
    public static final Map<String, String> LIMITS =
            Map.of(
                    "compression.type", "uncompressed",
                    "max.message.bytes", "262144",
                    "max.decompressed.message.bytes", "262144",
                    "segment.ms", "604800000",
                    "message.timestamp.after.max.ms", "315360000000");

    private StreamTopic() {}

    /** As it is created: with one partition, and as often copied as is usual at the broker. */
    public static NewTopic named(String topic) {
        Map<String, String> settings = new HashMap<>(LASTING);
        settings.putAll(LIMITS);
        return new NewTopic(topic, Optional.of(1), Optional.empty()).configs(settings);
    }

    /**
     * Creates the topics of these streams where they are missing, and limits those that are there.
     *
     * @param superuser may do so
     */
    static void provide(Admin superuser, Collection<String> streams) {
        List<NewTopic> wanted =
                streams.stream().map(each -> named(StreamNames.topic(each))).toList();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        superuser
                .createTopics(wanted)
                .values()
                .forEach(
                        (topic, created) -> {
                            if (!isNew(created)) {
                                changes.put(
                                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                        limits());
                            }
                        });
        BrokerAccess.answer(superuser.incrementalAlterConfigs(changes).all());
    }

    private static boolean isNew(KafkaFuture<Void> created) {
        try {
            BrokerAccess.answer(created);
            return true;
        } catch (TopicExistsException there) {
            return false;
        }
    }

    private static List<AlterConfigOp> limits() {
        return LIMITS.entrySet().stream()
                .map(
                        each ->
                                new AlterConfigOp(
                                        new ConfigEntry(each.getKey(), each.getValue()),
                                        AlterConfigOp.OpType.SET))
                .toList();
    }
}
