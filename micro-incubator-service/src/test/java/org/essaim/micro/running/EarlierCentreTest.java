package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.RecordedStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A division that was upgraded before the centre reads what that one has published. */
@Gate
class EarlierCentreTest {

    private static final RecordedStream CENTRE = RecordedStream.read("centre");

    private final KafkaBroker broker = KafkaBroker.startAnotherOpen();

    @AfterEach
    void stop() {
        broker.stop();
    }

    @Test
    void all_that_a_centre_of_the_version_before_has_published_is_read_and_applied()
            throws Exception {
        CENTRE.sendTo(broker);
        try (RunningDivision division =
                RunningDivision.startAt(
                        Instant.now().toString(),
                        PostgresServer.migratedDatabase(),
                        "drilled",
                        "--essaim.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--essaim.subscriptions=centre",
                        "--essaim.signing.trusted.centre=" + RecordedStream.keyOf("centre"))) {
            Eventually.holds(
                    "its inbox is at the end",
                    () -> inbox(division).path("position").asLong() == CENTRE.position());
            division.settle();

            assertThat(inbox(division).path("deadLetters").asLong(-1)).isZero();
            assertThat(inbox(division).path("quarantined").isString()).isFalse();
            assertThat(division.get("/envelope").body().toString()).contains("100000.00");
        }
    }

    private static JsonNode inbox(RunningDivision division) {
        return division.get("/freshness").body().path("inbox").path(0);
    }
}
