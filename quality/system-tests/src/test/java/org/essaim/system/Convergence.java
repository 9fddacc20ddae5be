package org.essaim.system;

import module java.base;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.TestIssuer;

/** Waits until the centre and reporting have ingested all streams and made their decisions. */
record Convergence(ServiceProcess centre, ServiceProcess reporting, TestIssuer issuer) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Sends what is pending and returns once nothing has changed between two looks. */
    void until(List<SimulatedDivision> divisions, KafkaProducer<byte[], byte[]> producer) {
        divisions.forEach(each -> each.send(producer));
        producer.flush();
        String[] before = {""};
        Eventually.holds(
                "everything is ingested and nothing changes any more",
                PATIENCE,
                () -> {
                    boolean ingested =
                            centre.isCaughtUp()
                                    && reporting.isCaughtUp()
                                    && divisions.stream().allMatch(this::isIngested)
                                    && position(reporting, "centre") >= centre.head();
                    String now = ingested ? figures() : "";
                    boolean still = ingested && now.equals(before[0]);
                    before[0] = now;
                    return still;
                });
    }

    private String figures() {
        String token = issuer.token("d-1", null, "director");
        return centre.head()
                + centre.raw("/api/v1/stops", token)
                + reporting.raw("/api/v1/stops", null);
    }

    private boolean isIngested(SimulatedDivision division) {
        return position(centre, division.stream()) >= division.position()
                && position(reporting, division.stream()) >= division.position();
    }

    private static long position(ServiceProcess service, String stream) {
        return service.inbox(stream).path("position").asLong(-1);
    }
}
