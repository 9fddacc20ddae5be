package org.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WebTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;

    @AfterAll
    static void close() {
        HTTP.close();
    }

    @Test
    void a_refusal_is_a_409_with_rule_reason_and_remedy() throws Exception {
        HttpResponse<String> answer =
                post(
                        "/orders",
                        "{\"wantedOn\":\"2022-01-31\",\"pieces\":1,\"baker\":{\"value\":\"a\"}}");
        JsonNode problem = problem(answer, 409);
        assertThat(problem.get("rule").stringValue()).isEqualTo("R22");
        assertThat(problem.get("reason").stringValue()).isEqualTo("it is too late for bread");
        assertThat(problem.get("remedy").stringValue()).isEqualTo("come before noon");
        assertThat(problem.get("detail").stringValue()).isEqualTo("it is too late for bread");
        assertThat(problem.get("instance").stringValue()).isEqualTo("/api/v1/orders");
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:essaim:problem:refused");
        assertThat(problem.has("properties")).isFalse();
    }

    @Test
    void a_wrong_body_is_a_400_that_says_what_would_pass() throws Exception {
        assertThat(detail(post("/orders", "{\"wantedOn\":\"2022-02-31\"}")))
                .isEqualTo("wantedOn is a day of the calendar like 2022-01-31");
        assertThat(detail(post("/orders", "{\"pieces\":\"many\"}")))
                .isEqualTo("pieces is a whole number");
        assertThat(detail(post("/orders", "{\"baker\":{\"value\":\"" + "x".repeat(300) + "\"}}")))
                .contains("at most 100 characters, this one has 300");
        assertThat(detail(post("/orders", "{"))).contains("one JSON value");
    }

    @Test
    void a_wrong_path_or_parameter_is_a_400_that_says_what_would_pass() throws Exception {
        assertThat(detail(get("/loaves/a/on/yesterday", "*/*")))
                .isEqualTo("day is a day of the calendar like 2022-01-31");
        assertThat(detail(get("/loaves/" + "x".repeat(300) + "/on/2022-01-31", "*/*")))
                .contains("at most 100 characters, this one has 300");
        assertThat(detail(get("/pages?size=0", "*/*"))).isEqualTo("size is from 1 to 1000");
        assertThat(detail(get("/pages?after=***", "*/*"))).contains("the next of an earlier page");
    }

    @Test
    void what_is_not_here_is_a_404() throws Exception {
        JsonNode problem = problem(get("/loaves/a/on/2022-01-31", "*/*"), 404);
        assertThat(problem.get("detail").stringValue()).isEqualTo("there is no loaf of a here");
        problem(get("/nowhere", "*/*"), 404);
    }

    @Test
    void a_fault_of_ours_is_a_500_that_tells_nothing_of_the_inside() throws Exception {
        for (String path : new String[] {"/broken", "/broken-below"}) {
            HttpResponse<String> answer = get(path, "*/*");
            problem(answer, 500);
            assertThat(answer.body()).doesNotContain("sesame", "Exception", "org.essaim");
        }
    }

    @Test
    void a_problem_stays_a_problem_for_whoever_wanted_a_table() throws Exception {
        problem(get("/broken", "text/csv"), 500);
    }

    @Test
    void a_list_is_JSON_for_whoever_takes_anything() throws Exception {
        HttpResponse<String> answer = get("/loaves", "*/*");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(JSON.readTree(answer.body())).hasSize(2);
        assertThat(JSON.readTree(get("/streamed", "application/json").body())).hasSize(2);
    }

    @Test
    void a_list_is_CSV_without_formulas_for_whoever_asks() throws Exception {
        String expected =
                "name,baker,cost.money.cents,cost.money.currency,cost.time,pieces,grains\r\n"
                        + "'=cmd|' /C calc'!A0,e-inspé,-250,EUR,1,-3,rye wheat\r\n"
                        + "\"a \"\"big\"\",\nround one\",,,,,0,\r\n";
        for (String path : new String[] {"/loaves", "/streamed"}) {
            HttpResponse<String> answer = get(path, "text/csv");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/csv;charset=UTF-8");
            assertThat(answer.body()).isEqualTo(expected);
        }
        assertThat(get("/no-loaves", "text/csv").body()).startsWith("name,baker").hasLineCount(1);
    }

    @Test
    void a_list_is_JSON_Lines_for_whoever_asks() throws Exception {
        HttpResponse<String> answer = get("/streamed", "application/jsonl");
        assertThat(answer.body().lines())
                .hasSize(2)
                .allMatch(line -> JSON.readTree(line).isObject());
    }

    @Test
    void pages_continue_after_the_last_key_in_every_form() throws Exception {
        JsonNode first = JSON.readTree(get("/pages?size=2", "application/json").body());
        HttpResponse<String> second =
                get("/pages?size=2&after=" + first.get("next").stringValue(), "text/csv");
        assertThat(second.body().lines().skip(1)).hasSize(2).first().asString().startsWith("3,");
        String next = second.headers().firstValue("Essaim-Next").orElseThrow();
        JsonNode third = JSON.readTree(get("/pages?size=2&after=" + next, "*/*").body());
        assertThat(third.get("items")).hasSize(1);
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void what_was_read_before_is_not_sent_again() throws Exception {
        HttpResponse<String> first = get("/loaves", "*/*");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Vary")).hasValue("Accept");
        HttpRequest again =
                request("/loaves").header("If-None-Match", tag).header("Accept", "*/*").build();
        assertThat(HTTP.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
        assertThat(get("/loaves", "text/csv").headers().firstValue("ETag")).isNotEqualTo(tag);
    }

    private static String detail(HttpResponse<String> answer) {
        String detail = problem(answer, 400).get("detail").stringValue();
        assertThat(answer.body()).doesNotContain("Exception", "java.", "tools.jackson");
        return detail;
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        return problem;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path));
    }

    private HttpResponse<String> get(String path, String accept)
            throws IOException, InterruptedException {
        return HTTP.send(request(path).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
