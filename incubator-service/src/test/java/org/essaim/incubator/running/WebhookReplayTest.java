package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was sent is sent no second time, whatever is read or rebuilt again. */
@Gate
class WebhookReplayTest {

    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final PostgresDatabase DATABASE = PostgresServer.migratedDatabase();
    private static final Receiver RECEIVER = new Receiver();
    private static final DivisionId DIVISION = new DivisionId("anct");

    @AfterAll
    static void stop() {
        RECEIVER.close();
    }

    @Test
    @Rule("R66")
    void projections_that_are_rebuilt_and_a_processor_that_begins_again_send_nothing() {
        try (RunningCentre centre = start()) {
            centre.with(DIVISION);
            stopped(centre, "before");
            centre.post(
                    "/api/v1/webhooks",
                    """
                    {"address":"%s","kinds":["FUNDING_STOPPED","FUNDING_WARNED","CASE_OPENED"]}
                    """
                            .formatted(RECEIVER.address("it")));
            stopped(centre, "after");
            Eventually.holds("the stop", () -> RECEIVER.all() == 1);
            for (JsonNode each : centre.get("/actuator/rebuilds").path("projections")) {
                String name = each.asString();
                assertThat(name).isNotEqualTo("webhooks");
                centre.post("/actuator/rebuilds/" + name, "{}");
                Eventually.holds(name + " is rebuilt", () -> !isRunning(centre, name));
            }
            sentAfterAll(centre, 2);
        }
        int forgotten =
                JdbcClient.create(DATABASE.dataSource())
                        .sql("delete from token_entry where processor_name = 'webhooks'")
                        .update();
        assertThat(forgotten).isEqualTo(1);

        try (RunningCentre centre = start()) {
            centre.caughtUp();
            sentAfterAll(centre, 3);
        }
        assertThat(RECEIVER.at("it").stream().map(Receiver.Message::id)).doesNotHaveDuplicates();
    }

    private static RunningCentre start() {
        return RunningCentre.at(NOW, DATABASE, "--essaim.webhooks.allowed=127.0.0.1");
    }

    private static void stopped(RunningCentre centre, String initiative) {
        SendingCentre.stopped(centre, InitiativeMessages.of(DIVISION, initiative));
    }

    private static boolean isRunning(RunningCentre centre, String projection) {
        return centre.get("/actuator/rebuilds")
                .path("last")
                .valueStream()
                .filter(one -> one.path("processor").asString().equals(projection))
                .anyMatch(one -> one.path("state").asString().equals("RUNNING"));
    }

    /** A test that is sent afterwards arrives; what had waited would have been sent before. */
    private static void sentAfterAll(RunningCentre centre, int messages) {
        String hook = centre.list("/api/v1/webhooks").at("/0/webhookId").asString();
        centre.post("/api/v1/webhooks/" + hook + "/test", "{}");
        Eventually.holds("the test", () -> RECEIVER.all() >= messages);
        assertThat(RECEIVER.all()).isEqualTo(messages);
        assertThat(RECEIVER.at("it").getLast().body()).contains("webhook.test");
        assertThat(centre.list("/api/v1/webhooks/" + hook + "/deliveries").size())
                .isEqualTo(messages);
    }
}
