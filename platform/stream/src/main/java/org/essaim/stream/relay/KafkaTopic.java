package org.essaim.stream.relay;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.essaim.stream.relay.TopicKeeper.Kept;

/** The topic at the broker that the settings name. */
record KafkaTopic(RelaySettings settings) implements Broker {

    @Override
    public Kept keep(Duration patience) {
        try (Admin admin = admin(patience)) {
            return new TopicKeeper(admin, settings.topic()).keep();
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
    public Admin admin() {
        return admin(Duration.ofSeconds(10));
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
