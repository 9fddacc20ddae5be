package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator's Prometheus reads of a running division. */
@Gate
class MeasuredTest {

    private static final String BROKEN = "essaim_envelope_broken_accounts ";
    private static final String COUNTED = "essaim_objective_seconds_count{objective=\"%s\"} ";

    @Test
    @Rule("R12")
    void books_that_do_not_add_up_are_seen_from_outside() {
        try (RunningDivision division = division()) {
            Eventually.passes(() -> assertThat(scraped(division)).contains(BROKEN + "0.0"));
            objectives_cost_few_series_and_count_what_was_answered(division);
        }
        try (RunningDivision division = division()) {
            division.bean(JdbcClient.class)
                    .sql("insert into ledger_account values ('nobody', 1, 0)")
                    .update();
            Eventually.passes(() -> assertThat(scraped(division)).contains(BROKEN + "1.0"));
        }
    }

    /** As many as docs/objectives.md says; whether in time, a slow machine may decide. */
    private static void objectives_cost_few_series_and_count_what_was_answered(
            RunningDivision division) {
        assertThat(objectives(division)).hasSize(17).allMatch(line -> line.matches(".* 0(\\.0)?"));

        read(division, "/nowhere", "text/html");
        division.as("ada", "employee").post("/irritants", "{}");

        Eventually.passes(
                () ->
                        assertThat(objectives(division))
                                .contains(
                                        COUNTED.formatted("command") + "1",
                                        COUNTED.formatted("page") + "1",
                                        COUNTED.formatted("delivery") + "0"));
        long ours = lines(division).filter(line -> line.startsWith("essaim_")).count();
        assertThat(ours).as("series of our own").isLessThan(80);
    }

    private static List<String> objectives(RunningDivision division) {
        return lines(division).filter(line -> line.startsWith("essaim_objective")).toList();
    }

    private static Stream<String> lines(RunningDivision division) {
        return scraped(division).lines().filter(line -> !line.startsWith("#"));
    }

    /** Its first reading comes late enough for a test to break something before. */
    private static RunningDivision division() {
        return RunningDivision.start(
                PostgresServer.migratedDatabase(), "anct", "--essaim.metrics.every=2s");
    }

    private static String scraped(RunningDivision division) {
        return read(division, "/actuator/prometheus", "*/*");
    }

    private static String read(RunningDivision division, String path, String accept) {
        HttpRequest request =
                HttpRequest.newBuilder(division.address().resolve(path))
                        .header(
                                "Authorization",
                                "Bearer " + TestIssuer.shared().token("olga", "anct", "operator"))
                        .header("Accept", accept)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
