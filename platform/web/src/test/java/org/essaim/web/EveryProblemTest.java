package org.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong, and wherever, the answer is a problem in our words. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@Gate
class EveryProblemTest {

    private static final int A_MEGABYTE = 1 << 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> HEADERS =
            Map.of(
                    "x-content-type-options", "nosniff",
                    "referrer-policy", "no-referrer",
                    "x-frame-options", "DENY");

    @LocalServerPort private int port;

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void a_wrong_method_learns_which_are_right() throws Exception {
        HttpResponse<String> answer =
                send(to("/api/v1/loaves").method("DELETE", BodyPublishers.noBody()));
        JsonNode problem = problem(answer, 405, "wrong-method");
        assertThat(problem.get("detail").stringValue())
                .isEqualTo("DELETE is not done here; what is: GET.");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void a_wrong_type_of_body_learns_which_is_right() throws Exception {
        HttpResponse<String> answer =
                send(
                        to("/api/v1/orders")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("bread")));
        assertThat(problem(answer, 415, "wrong-type").get("detail").stringValue())
                .contains("application/json");
    }

    @Test
    void what_later_parts_would_break_on_is_refused_before_anything_is_done() throws Exception {
        HttpResponse<String> anyType =
                send(
                        to("/api/v1/orders")
                                .header("Content-Type", "*/*")
                                .POST(BodyPublishers.ofString("{}")));
        problem(anyType, 415, "wrong-type");
        problem(send(to("/api/v1/loaves?after=%00")), 400, "invalid-request");
        for (String form : new String[] {"image/png", "nonsense"}) {
            HttpRequest.Builder order = to("/api/v1/orders").header("Accept", form);
            problem(send(order.POST(BodyPublishers.ofString("{}"))), 406, "no-such-form");
        }
        assertThatThrownBy(() -> SortKey.read("AA", 1)).hasMessageContaining("no-next-of-a-page");
    }

    @Test
    void a_form_that_cannot_be_given_learns_which_can() throws Exception {
        HttpResponse<String> answer = send(to("/api/v1/loaves").header("Accept", "image/png"));
        assertThat(problem(answer, 406, "no-such-form").get("detail").stringValue())
                .contains("application/json", "text/csv");
    }

    @Test
    void what_is_missing_is_named() throws Exception {
        HttpResponse<String> answer = send(to("/api/v1/unready"));
        assertThat(problem(answer, 400, "invalid-request").get("detail").stringValue())
                .isEqualTo("pieces is missing.");
    }

    @Test
    void a_status_that_a_library_throws_is_said_in_our_words() throws Exception {
        HttpResponse<String> answer = send(to("/api/v1/unready?pieces=1"));
        problem(answer, 422, "unserved");
        assertThat(answer.body()).doesNotContain("inner word");
    }

    @Test
    void nothing_is_a_404_at_the_api_and_beside_it() throws Exception {
        for (String path : new String[] {"/api/v1/nowhere", "/nowhere", "/error", "/index.html"}) {
            problem(send(to(path)), 404, "not-here");
        }
    }

    @Test
    void a_fault_of_ours_has_a_reference_that_stands_in_the_log(CapturedOutput log)
            throws Exception {
        HttpResponse<String> answer = send(to("/api/v1/broken?password=sesame"));
        String reference = problem(answer, 500, "our-fault").get("reference").stringValue();
        assertThat(reference).hasSize(8);
        assertThat(log.getAll())
                .contains("fault " + reference + " at /api/v1/broken\n", "IllegalStateException")
                .doesNotContain("password=sesame");
        assertThat(answer.body()).doesNotContain("sesame", "Exception", "org.essaim.", "\tat ");
    }

    @Test
    void a_body_above_a_megabyte_is_a_413_with_a_length_and_without() throws Exception {
        byte[] order = ("{\"pieces\":" + " ".repeat(A_MEGABYTE) + "1}").getBytes();
        BodyPublisher streamed = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(order));
        for (BodyPublisher body :
                new BodyPublisher[] {BodyPublishers.ofByteArray(order), streamed}) {
            HttpRequest.Builder request =
                    to("/api/v1/orders").header("Content-Type", "application/json").POST(body);
            assertThat(problem(send(request), 413, "too-large").get("detail").stringValue())
                    .isEqualTo("A body has at most 1048576 bytes here.");
        }
    }

    @Test
    void a_file_has_a_limit_of_its_own_whatever_type_it_claims() throws Exception {
        for (String type : new String[] {"image/png", "application/json", "text/plain"}) {
            HttpRequest.Builder photo = to("/api/v1/loaves/photo").header("Content-Type", type);
            BodyPublisher large = BodyPublishers.ofByteArray(new byte[5 * A_MEGABYTE]);
            assertThat(send(photo.POST(large)).body()).as(type).isEqualTo("5242880");
            InputStream larger = zeros(5 * A_MEGABYTE + 1);
            photo.POST(BodyPublishers.ofInputStream(() -> larger));
            assertThat(problem(send(photo), 413, "too-large").get("detail").stringValue())
                    .isEqualTo("A body has at most 5242880 bytes here.");
        }
    }

    @Test
    void a_form_above_a_megabyte_is_refused_too() throws Exception {
        byte[] form = ("pieces=" + "1".repeat(A_MEGABYTE)).getBytes();
        for (BodyPublisher body :
                new BodyPublisher[] {
                    BodyPublishers.ofByteArray(form),
                    BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(form))
                }) {
            HttpRequest.Builder request =
                    to("/api/v1/orders")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(body);
            assertThat(send(request).statusCode()).as("form").isIn(413, 415);
        }
    }

    @Test
    void an_import_has_no_limit_and_keeps_its_parameters_whatever_type_it_claims()
            throws Exception {
        long bytes = 8L * A_MEGABYTE;
        for (String type : new String[] {"application/x-www-form-urlencoded", "text/plain"}) {
            HttpRequest.Builder request =
                    to("/api/v1/flour?from=l%27%C3%A9t%C3%A9+here")
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofInputStream(() -> zeros(bytes)));
            assertThat(send(request).body()).isEqualTo("l'été here:" + bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/v1/%00 HTTP/1.1",
                "GET /api/v1/a%2fb HTTP/1.1",
                "GET /api/v1//loaves HTTP/1.1",
                "GET /api/v1/..;/actuator HTTP/1.1",
                "GET /api/v1/%2e%2e/loaves HTTP/1.1",
                "GET /api/v1/lo|aves HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "TRACE /api/v1/loaves HTTP/1.1",
                "BREW /api/v1/loaves HTTP/1.1",
                "GET /api/v1/unready?pieces=%zz HTTP/1.1",
                "POST /api/v1/flour?from=%zz HTTP/1.1"
            })
    void a_request_that_is_none_is_a_problem_too(String requestLine) {
        String answer = RawHttp.send(port, requestLine, "Host: localhost");
        assertProblem(answer);
    }

    @Test
    void headers_that_are_too_large_are_a_problem_too() {
        String answer =
                RawHttp.send(
                        port,
                        "GET /api/v1/loaves HTTP/1.1",
                        "Host: localhost",
                        "X-Long: " + "x".repeat(40_000));
        assertProblem(answer);
    }

    @Test
    void a_request_without_a_host_and_nonsense_are_problems_too() {
        assertProblem(RawHttp.send(port, "GET /api/v1/loaves HTTP/1.1"));
        assertThat(RawHttp.send(port, "GET  HTTP")).contains("urn:essaim:problem:invalid-request");
    }

    @Test
    void every_answer_tells_browsers_what_is_not_done() throws Exception {
        for (String path : new String[] {"/api/v1/loaves", "/nowhere", "/api/v1/broken"}) {
            HttpResponse<String> answer = send(to(path));
            HEADERS.forEach(
                    (name, value) ->
                            assertThat(answer.headers().allValues(name)).containsExactly(value));
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValue(answer.statusCode() == 200 ? "private, no-cache" : "no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    private static void assertProblem(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("Content-Type: application/problem+json", "urn:essaim:problem:")
                .doesNotContainIgnoringCase("<html", "tomcat", "apache", "org.", "our-fault");
    }

    private static InputStream zeros(long bytes) {
        return new InputStream() {
            private long left = bytes;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int some = (int) Math.min(left, length);
                left -= some;
                return some == 0 ? -1 : some;
            }
        };
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:essaim:problem:" + type);
        return problem;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
