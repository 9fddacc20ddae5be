package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.essaim.stream.access.BrokerAccess;

/** The topic at the broker that the settings name. */
record KafkaTopic(RelaySettings settings) implements Broker {

    private static final String SEGMENT_MILLIS = "segment.ms";
    private static final Duration FOR_CHANGES = Duration.ofSeconds(10);

    @Override
    public OwnTopic ensureTopic(Duration patience) {
        try (Admin admin = admin(patience)) {
            return new TopicProvisioner(admin, settings.topic()).ensure();
        }
    }

    @Override
    public TopicSender sender() {
        return new KafkaSender(settings.broker());
    }

    @Override
    public TopicScan scan() {
        return new KafkaScan(settings);
    }

    /** A record that is dated so much later than any before it is the first of a new segment. */
    @Override
    public long startSegment(LongFunction<TopicSender.LogOffsets> marker) {
        TopicPartition partition = new TopicPartition(settings.topic(), 0);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        try (Admin admin = admin(FOR_CHANGES)) {
            Config config =
                    BrokerAccess.answer(admin.describeConfigs(List.of(topic)).all()).get(topic);
            long latest =
                    BrokerAccess.answer(
                                    admin.listOffsets(Map.of(partition, OffsetSpec.maxTimestamp()))
                                            .partitionResult(partition))
                            .timestamp();
            long later = Long.parseLong(config.get(SEGMENT_MILLIS).value()) + 1;
            return marker.apply(latest + later).first();
        }
    }

    @Override
    public void deleteBefore(long offset) {
        TopicPartition partition = new TopicPartition(settings.topic(), 0);
        try (Admin admin = admin(FOR_CHANGES)) {
            BrokerAccess.answer(
                    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                            .all());
        }
    }

    private Admin admin(Duration patience) {
        int millis = (int) patience.toMillis();
        Map<String, Integer> own =
                Map.of(
                        "request.timeout.ms", millis,
                        "default.api.timeout.ms", millis,
                        "reconnect.backoff.max.ms", 1_000);
        return Admin.create(settings.broker().client(own));
    }
}
