package org.essaim.web.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.testkit.Gate;
import org.essaim.testkit.TestIssuer;
import org.essaim.web.identity.Club;
import org.essaim.web.identity.TestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A front end of another site reads and writes where it is listed, and nowhere else. */
@Gate
class CorsTest {

    private static final String FRONT = "https://front.example.org";
    private static final String ME = "/api/v1/me";

    private static ConfigurableApplicationContext listed;
    private static ConfigurableApplicationContext asItIs;

    @BeforeAll
    static void startBoth() {
        listed = started("--essaim.cors.origins=" + FRONT + ",http://localhost:5173");
        asItIs = started();
    }

    @AfterAll
    static void stopBoth() {
        listed.close();
        asItIs.close();
    }

    @Test
    void a_listed_site_may_ask_with_a_token_of_its_own_but_with_no_cookie() {
        HttpResponse<String> may = preflight(listed, FRONT, "POST", "authorization,if-match");

        assertThat(may.statusCode()).isEqualTo(200);
        assertThat(header(may, "Access-Control-Allow-Origin")).isEqualTo(FRONT);
        assertThat(header(may, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(may, "Access-Control-Allow-Headers"))
                .containsIgnoringCase("authorization")
                .containsIgnoringCase("if-match");
        assertThat(header(may, "Access-Control-Allow-Credentials")).isNull();
        assertThat(may.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void it_reads_answers_and_refusals_alike() {
        HttpResponse<String> read = get(listed, ME, FRONT, token());
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(header(read, "Access-Control-Allow-Origin")).isEqualTo(FRONT);
        assertThat(header(read, "Access-Control-Expose-Headers")).contains("ETag", "Location");

        HttpResponse<String> refused = get(listed, ME, FRONT, null);
        assertThat(TestClient.problem(refused, 401).get("title")).isNotNull();
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo(FRONT);
    }

    @Test
    void what_no_operation_takes_is_not_allowed_to_it_either() {
        for (HttpResponse<String> no :
                List.of(
                        preflight(listed, FRONT, "PATCH", "authorization"),
                        preflight(listed, FRONT, "POST", "cookie"))) {
            assertThat(no.statusCode()).isEqualTo(403);
            assertThat(header(no, "Access-Control-Allow-Origin")).isNull();
        }
    }

    @Test
    void of_another_site_nothing_is_said() {
        for (String other :
                List.of("https://evil.example", "null", FRONT + ".evil.example", "http://x")) {
            assertThat(header(preflight(listed, other, "GET", "x"), "Access-Control-Allow-Origin"))
                    .isNull();
            HttpResponse<String> read = get(listed, ME, other, token());
            assertThat(read.statusCode()).as("programs are no browsers").isEqualTo(200);
            assertThat(header(read, "Access-Control-Allow-Origin")).isNull();
            assertThat(read.headers().allValues("Vary")).contains("Origin");
        }
    }

    @Test
    void only_operations_are_asked_from_elsewhere() {
        HttpResponse<String> page = get(listed, "/me", FRONT, token());
        assertThat(header(page, "Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void where_none_is_listed_none_may() {
        assertThat(header(preflight(asItIs, FRONT, "GET", "x"), "Access-Control-Allow-Origin"))
                .isNull();
        assertThat(header(get(asItIs, ME, FRONT, token()), "Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void there_is_no_word_for_all_and_no_site_that_others_could_forge() {
        for (String no :
                List.of(
                        "*",
                        "null",
                        "https://*.example.org",
                        "https://front.example.org/",
                        "https://front.example.org/path",
                        "https://Front.example.org",
                        "https://user@front.example.org",
                        "http://front.example.org",
                        "front.example.org")) {
            assertThatIllegalArgumentException()
                    .as(no)
                    .isThrownBy(() -> new CorsProperties(List.of(no)));
        }
    }

    private static HttpResponse<String> preflight(
            ConfigurableApplicationContext service, String origin, String method, String headers) {
        return TestClient.send(
                client(service)
                        .request(ME, null)
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", method)
                        .header("Access-Control-Request-Headers", headers)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> get(
            ConfigurableApplicationContext service, String path, String origin, String token) {
        return TestClient.send(client(service).request(path, token).header("Origin", origin));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    private static String token() {
        return TestIssuer.shared().token("ann", "north", "employee");
    }

    private static TestClient client(ConfigurableApplicationContext service) {
        return new TestClient(((WebServerApplicationContext) service).getWebServer().getPort());
    }

    private static ConfigurableApplicationContext started(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                                "--essaim.identity.audience=" + TestIssuer.AUDIENCE));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Club.class).run(arguments.toArray(String[]::new));
    }
}
