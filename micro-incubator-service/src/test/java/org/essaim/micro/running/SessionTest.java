package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.PageLogin;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session stands in the division's database, says nobody's name, and ends. */
class SessionTest {

    private static final Visitor ADA = new Visitor("employee", "anct", List.of("employee"));

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final String key = "--essaim.signing.key-file=" + SigningKeyFile.fresh().path();

    private RunningDivision replica(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add(key);
        return RunningDivision.startAt(
                "2026-11-27T10:00:00Z", database, "anct", all.toArray(String[]::new));
    }

    @Test
    @Rule("R100")
    void whoever_logged_in_at_one_replica_is_known_at_the_other_by_no_name() {
        try (RunningDivision one = replica();
                RunningDivision other = replica()) {
            String cookies = PageLogin.cookies(one.address(), TestIssuer.shared(), ADA);
            assertThat(status(one, "/me", cookies)).isEqualTo(200);
            assertThat(status(other, "/me", cookies)).isEqualTo(200);
            assertThat(status(other, "/me", "essaim-other=" + cookies)).isEqualTo(302);
            assertThat(kept())
                    .contains("division")
                    .doesNotContain("Ada", "ada@anct.example")
                    .as("a token, which says what the provider says")
                    .doesNotContain("eyJ");
        }
    }

    @Test
    void a_session_whose_longest_time_is_over_is_over_everywhere_however_often_it_is_used() {
        try (RunningDivision patient = replica();
                RunningDivision strict = replica("--essaim.pages.login.longest=0s")) {
            String cookies = PageLogin.cookies(patient.address(), TestIssuer.shared(), ADA);
            assertThat(status(patient, "/me", cookies)).isEqualTo(200);
            assertThat(status(strict, "/me", cookies)).isEqualTo(302);
            assertThat(status(patient, "/me", cookies)).isEqualTo(302);
        }
    }

    /** What the sessions hold, as far as it is text. */
    private String kept() {
        return JdbcClient.create(database.dataSource())
                .sql("select encode(attribute_bytes, 'escape') from spring_session_attributes")
                .query(String.class)
                .list()
                .toString();
    }

    private static int status(RunningDivision at, String path, String cookies) {
        HttpRequest request =
                HttpRequest.newBuilder(at.address().resolve(path))
                        .header("Accept", "text/html")
                        .header("Cookie", cookies)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
