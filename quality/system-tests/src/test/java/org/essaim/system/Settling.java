package org.essaim.system;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.TestIssuer;
import tools.jackson.databind.JsonNode;

/** Waits until the centre and reporting have heard all that divisions have told, and decided. */
record Settling(ServiceProcess centre, ServiceProcess reporting, TestIssuer issuer) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Sends what waits and comes back once twice in a row nothing moves any more. */
    void until(List<ToldDivision> divisions, KafkaProducer<byte[], byte[]> producer) {
        divisions.forEach(each -> each.send(producer));
        producer.flush();
        String[] before = {""};
        Eventually.holds(
                "everything is heard and nothing moves any more",
                PATIENCE,
                () -> {
                    boolean heard =
                            isCaughtUp(centre)
                                    && isCaughtUp(reporting)
                                    && divisions.stream().allMatch(this::isHeard)
                                    && heard(reporting, "centre") >= head();
                    String now = heard ? figures() : "";
                    boolean still = heard && now.equals(before[0]);
                    before[0] = now;
                    return still;
                });
    }

    private String figures() {
        String token = issuer.token("d-1", null, "director");
        return head() + centre.raw("/api/v1/stops", token) + reporting.raw("/api/v1/stops", null);
    }

    private boolean isHeard(ToldDivision division) {
        return heard(centre, division.stream()) >= division.position()
                && heard(reporting, division.stream()) >= division.position();
    }

    private long head() {
        return centre.get("/api/v1/freshness", null).at("/journal/head").asLong();
    }

    private static boolean isCaughtUp(ServiceProcess service) {
        return service.get("/api/v1/freshness", null).path("caughtUp").asBoolean();
    }

    private static long heard(ServiceProcess service, String stream) {
        for (JsonNode each : service.get("/api/v1/freshness", null).path("inbox")) {
            if (each.path("stream").asString().equals(stream)) {
                return each.path("position").asLong();
            }
        }
        return -1;
    }
}
