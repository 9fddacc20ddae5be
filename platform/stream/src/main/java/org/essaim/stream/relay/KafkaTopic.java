package org.essaim.stream.relay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.relay.RecordSender.Stretch;
import org.essaim.stream.relay.TopicProvisioner.Kept;

/** The topic at the broker that the settings name. */
record KafkaTopic(RelaySettings settings) implements Broker {

    /** The broker takes a setting over a moment after it shows it: the last one rolls for sure. */
    private static final int MARKERS = 4;

    private static final Duration BETWEEN_MARKERS = Duration.ofMillis(50);
    private static final Duration FOR_CHANGES = Duration.ofSeconds(10);

    @Override
    public Kept keep(Duration patience) {
        try (Admin admin = admin(patience)) {
            return new TopicProvisioner(admin, settings.topic()).keep();
        }
    }

    @Override
    public RecordSender sender() {
        return new KafkaSender(settings.broker());
    }

    @Override
    public TopicScan scan() {
        return new KafkaScan(settings);
    }

    @Override
    public long beginFile(Supplier<Stretch> marker) {
        try (Admin admin = admin(FOR_CHANGES);
                SegmentRoll _ = SegmentRoll.open(admin, settings.topic())) {
            Stretch last = marker.get();
            for (int sent = 1; sent < MARKERS; sent++) {
                LockSupport.parkNanos(BETWEEN_MARKERS.toNanos());
                last = marker.get();
            }
            return last.lastOffset();
        }
    }

    @Override
    public void deleteBefore(long offset) {
        TopicPartition partition = new TopicPartition(settings.topic(), 0);
        try (Admin admin = admin(FOR_CHANGES)) {
            TopicProvisioner.answer(
                    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                            .all());
        }
    }

    private Admin admin(Duration patience) {
        int millis = (int) patience.toMillis();
        return Admin.create(
                settings.broker()
                        .client(
                                Map.of(
                                        "request.timeout.ms",
                                        millis,
                                        "default.api.timeout.ms",
                                        millis,
                                        "reconnect.backoff.max.ms",
                                        1_000)));
    }
}
