package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.access.BrokerAccess;

/** The topic at the broker that the settings name. */
record KafkaTopic(RelaySettings settings) implements Broker {

    /** The broker applies a setting a moment after it shows it; the last marker is late enough. */
    private static final int MARKERS = 4;

    private static final Duration BETWEEN_MARKERS = Duration.ofMillis(50);
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

    @Override
    public long startSegment(Supplier<LogOffsets> marker) {
        try (Admin admin = admin(FOR_CHANGES);
                SegmentRoll _ = SegmentRoll.open(admin, settings.topic())) {
            LogOffsets last = marker.get();
            for (int sent = 1; sent < MARKERS; sent++) {
                LockSupport.parkNanos(BETWEEN_MARKERS.toNanos());
                last = marker.get();
            }
            return last.last();
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
