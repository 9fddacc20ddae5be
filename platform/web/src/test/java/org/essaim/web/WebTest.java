package org.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Gate
class WebTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort private int port;

    @AfterAll
    static void close() {
        HTTP.close();
    }

    private static final String ORDER =
            "{\"wantedOn\":\"2022-01-31\",\"pieces\":1,\"baker\":{\"value\":\"a\"}}";

    @Test
    void a_refusal_is_a_409_with_its_code_its_rule_its_sentences_and_its_facts() throws Exception {
        HttpResponse<String> answer = post("/orders", ORDER);
        JsonNode problem = problem(answer, 409);
        assertThat(problem.get("code").stringValue()).isEqualTo("too-late");
        assertThat(problem.get("rule").stringValue()).isEqualTo("R22");
        String reason =
                "On 1 December 2026 it is too late for €500.00 and 1 half-day;"
                        + " 3 half-days before, p-1 baked rye and white wheat.";
        assertThat(problem.get("reason").stringValue()).isEqualTo(reason);
        assertThat(problem.get("remedy").stringValue()).isEqualTo("Come before noon.");
        assertThat(problem.get("detail").stringValue()).isEqualTo(reason + " Come before noon.");
        assertThat(problem.get("asked").toString())
                .isEqualTo("{\"euros\":\"500.00\",\"halfDays\":1}");
        assertThat(problem.get("day").stringValue()).isEqualTo("2026-12-01");
        assertThat(problem.get("left").intValue()).isEqualTo(3);
        assertThat(problem.get("grains").toString()).isEqualTo("[\"RYE\",\"WHEAT\"]");
        assertThat(problem.get("instance").stringValue()).isEqualTo("/api/v1/orders");
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:essaim:problem:refused");
        assertThat(problem.has("properties")).isFalse();
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
    }

    @Test
    void a_refusal_is_in_French_for_whoever_asks_for_French() throws Exception {
        HttpResponse<String> answer =
                post("/orders", ORDER, "Accept-Language", "fr-CA, fr;q=0.9, en;q=0.5");
        JsonNode problem = problem(answer, 409);
        assertThat(problem.get("title").stringValue()).isEqualTo("Refusé par R22");
        assertThat(problem.get("reason").stringValue())
                .isEqualTo(
                        "Le 1er décembre 2026, il est trop tard pour 500,00\u00a0€ et 1"
                                + " demi-journée ; 3 demi-journées plus tôt, p-1 cuisait seigle et"
                                + " blé.");
        assertThat(problem.get("day").stringValue()).isEqualTo("2026-12-01");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("fr");
    }

    @Test
    void a_language_that_nobody_has_here_is_English() throws Exception {
        for (String language : new String[] {"de", "*", "nonsense;;q=x", ""}) {
            HttpResponse<String> answer = post("/orders", ORDER, "Accept-Language", language);
            assertThat(problem(answer, 409).get("title").stringValue()).isEqualTo("Refused by R22");
        }
    }

    @Test
    void every_member_that_is_wrong_is_named_at_once_in_the_language_asked_for() throws Exception {
        String wrong = "{\"pieces\":0,\"note\":{\"text\":\"too long\"},\"bread\":\"Rye\"}";
        JsonNode problem = problem(post("/orders", wrong), 400);
        assertThat(problem.get("type").stringValue())
                .isEqualTo("urn:essaim:problem:invalid-request");
        assertThat(problem.get("code").stringValue()).isEqualTo("invalid-request");
        assertThat(problem.get("errors").values().stream().map(WebTest::error))
                .containsExactly(
                        "baker missing: baker is missing.",
                        "bread bread-unknown: A bread is named in small letters.",
                        "note.text wrong-size: note.text has from 0 to 5 characters or elements.",
                        "pieces not-positive: pieces is more than 0.",
                        "wantedOn missing: wantedOn is missing.");
        JsonNode french = problem(post("/orders", wrong, "Accept-Language", "fr"), 400);
        assertThat(french.get("title").stringValue()).isEqualTo("Requête invalide");
        assertThat(error(french.get("errors").get(1)))
                .isEqualTo("bread bread-unknown: Un pain s’écrit en minuscules.");
    }

    private static String error(JsonNode error) {
        return "%s %s: %s"
                .formatted(
                        error.path("member").asString(),
                        error.get("code").stringValue(),
                        error.get("detail").stringValue());
    }

    @Test
    void a_member_that_nobody_knows_is_refused_with_its_name_and_the_names_that_are_known()
            throws Exception {
        JsonNode problem =
                problem(post("/orders", ORDER.replace("{\"wanted", "{\"peices\":2,\"wanted")), 400);
        assertThat(error(problem.get("errors").get(0)))
                .startsWith("peices unknown-member: peices is not known here; what is: baker,")
                .endsWith("note, pieces and wantedOn.");
    }

    @Test
    void money_and_time_are_read_as_they_are_written() throws Exception {
        String order = ORDER.replace("}}", "},\"most\":%s}");
        String good = "{\"euros\":\"120.00\",\"halfDays\":3}";
        problem(post("/orders", order.formatted(good)), 409);
        problem(post("/orders", order.formatted("{\"halfDays\":3}")), 409);
        assertThat(detail(post("/orders", order.formatted("{\"euros\":120.00}"))))
                .startsWith("Euros are written like 150500.00");
        assertThat(detail(post("/orders", order.formatted("{\"euros\":\"1.001\"}"))))
                .startsWith("Euros have at most two decimals");
        assertThat(detail(post("/orders", order.formatted("{\"halfDays\":-1}"))))
                .isEqualTo("Time is whole half-days, from 0 to 1,000,000 in one entry (R14).");
        JsonNode unknown = problem(post("/orders", order.formatted("{\"cents\":1}")), 400);
        assertThat(unknown.at("/errors/0/member").stringValue()).isEqualTo("most.cents");
    }

    @Test
    void a_wrong_body_is_a_400_that_says_what_would_pass() throws Exception {
        assertThat(detail(post("/orders", "{\"wantedOn\":\"2022-02-31\"}")))
                .isEqualTo("wantedOn is a day of the calendar like 2022-01-31.");
        assertThat(detail(post("/orders", "{\"pieces\":\"many\"}")))
                .isEqualTo("pieces is a whole number.");
        assertThat(detail(post("/orders", "{\"grain\":\"OAT\"}")))
                .isEqualTo("grain is one of RYE and WHEAT.");
        assertThat(detail(post("/orders", "{\"baker\":{\"value\":\"" + "x".repeat(300) + "\"}}")))
                .contains("at most 100 characters; this one has 300");
        assertThat(detail(post("/orders", "{"))).contains("one JSON value");
    }

    @Test
    void a_wrong_path_or_parameter_is_a_400_that_says_what_would_pass() throws Exception {
        assertThat(detail(get("/loaves/a/on/yesterday", "*/*")))
                .isEqualTo("day is a day of the calendar like 2022-01-31.");
        assertThat(detail(get("/loaves/" + "x".repeat(300) + "/on/2022-01-31", "*/*")))
                .contains("at most 100 characters; this one has 300");
        assertThat(detail(get("/pages?size=0", "*/*")))
                .isEqualTo("The size of a page is from 1 to 1,000.");
        assertThat(detail(get("/pages?after=***", "*/*"))).contains("the next of an earlier page");
    }

    @Test
    void a_parameter_that_nobody_knows_is_refused_with_those_that_are_known() throws Exception {
        assertThat(detail(get("/pages?sise=2", "*/*")))
                .isEqualTo("The parameter sise is not known here; what is: after and size.");
        assertThat(detail(get("/loaves?size=2", "*/*")))
                .isEqualTo("The parameter size is not known here; this takes none.");
    }

    @Test
    void what_is_not_here_is_a_404() throws Exception {
        JsonNode problem = problem(get("/loaves/a/on/2022-01-31", "*/*"), 404);
        assertThat(problem.get("detail").stringValue()).isEqualTo("There is no loaf of a here.");
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
                "name,baker,cost.euros,cost.halfDays,pieces,grains\r\n"
                        + "'=cmd|' /C calc'!A0,e-inspé,-2.50,1,-3,rye wheat\r\n"
                        + "\"a \"\"big\"\",\nround one\",,,,0,\r\n";
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

    private HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofString());
    }
}
