package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator's Prometheus reads of a running division. */
class MeasuredTest {

    private static final String BROKEN = "essaim_envelope_broken_accounts ";

    @Test
    @Rule("R12")
    void books_that_do_not_add_up_are_seen_from_outside() {
        try (RunningDivision division = division()) {
            Eventually.passes(() -> assertThat(scraped(division)).contains(BROKEN + "0.0"));
        }
        try (RunningDivision division = division()) {
            division.bean(JdbcClient.class)
                    .sql("insert into ledger_account values ('nobody', 1, 0)")
                    .update();
            Eventually.passes(() -> assertThat(scraped(division)).contains(BROKEN + "1.0"));
        }
    }

    /** Its first reading comes late enough for a test to break something before. */
    private static RunningDivision division() {
        return RunningDivision.start(
                PostgresServer.freshDatabase(), "anct", "--essaim.metrics.every=2s");
    }

    private static String scraped(RunningDivision division) {
        URI prometheus = division.address().resolve("/actuator/prometheus");
        String token = TestIssuer.shared().token("olga", "anct", "operator");
        HttpRequest request =
                HttpRequest.newBuilder(prometheus)
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
