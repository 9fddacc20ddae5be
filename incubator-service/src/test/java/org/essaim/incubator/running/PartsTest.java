package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every list that is served is the same in parts as in one, as JSON and as a table. */
@Gate
class PartsTest {

    /** Two who are as dissatisfied as each other: more than their number orders them. */
    private static final String DISSATISFIED = "{\"dissatisfaction\":70,\"source\":\"a survey\"}";

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SampleFederation.shared();
        centre.put("/api/v1/divisions/candidates/mte", DISSATISFIED);
        centre.put("/api/v1/divisions/candidates/igf", DISSATISFIED);
        for (String day : List.of("2025-03-21", "2025-04-02")) {
            centre.post("/api/v1/board/meetings", "{\"on\":\"%s\"}".formatted(day));
        }
        for (String stream : List.of("division.anct", "division.men")) {
            centre.jdbc()
                    .sql("insert into reachable_day values (?, date '2025-03-05')")
                    .param(stream)
                    .update();
        }
        for (String words : List.of("clefs", "loved")) {
            centre.post("/api/v1/searches", "{\"name\":\"%1$s\",\"q\":\"%1$s\"}".formatted(words));
        }
        messageToNobody();
        centre.caughtUp();
    }

    /** It was tried, and is not tried again for a while. */
    private static void messageToNobody() {
        String hook =
                """
                {"address": "http://127.0.0.1:9/", "kinds": ["FUNDING_STOPPED"]}
                """;
        String location =
                centre.post("/api/v1/webhooks", hook)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        centre.post(location + "/test", "");
        Eventually.holds(
                "it was tried",
                () -> centre.list(location + "/deliveries").at("/0/attempts").asInt() == 1);
    }

    /** Of the description, so that no list is forgotten. */
    static Stream<String> lists() {
        String sample = centre.list("/api/v1/control/samples").at("/0/sampleId").asString();
        String webhook = centre.list("/api/v1/webhooks").at("/0/webhookId").asString();
        return centre.get("/v3/api-docs")
                .path("paths")
                .propertyStream()
                .filter(path -> isInParts(path.getValue().path("get")))
                .map(
                        path ->
                                path.getKey()
                                        .replace("{sampleId}", sample)
                                        .replace("{webhookId}", webhook)
                                        .replace("{initiative}", "loved")
                                        .replace("{division}", division(path.getKey())))
                .filter(path -> !path.equals("/api/v1/people"));
    }

    /** One that has such rows. */
    private static String division(String path) {
        return path.endsWith("withdrawals") || path.endsWith("signing-keys") ? "men" : "anct";
    }

    private static boolean isInParts(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("after"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_in_parts_is_the_whole_list_in_its_order(String path) {
        List<String> whole = rows(centre.get(path + "?size=1000"));
        List<String> read = new ArrayList<>();
        String after = "";
        do {
            String part = path + "?size=1&after=" + after;
            JsonNode answer = centre.get(part);
            read.addAll(rows(answer));
            after = next(part, answer);
        } while (!after.isEmpty() && read.size() <= whole.size());

        assertThat(whole).isNotEmpty();
        assertThat(read).isEqualTo(whole);
        assertThat(centre.csv(path + "?size=1000").lines()).hasSize(whole.size() + 1);
        assertThat(centre.text(path + "?size=1&after=AA")).contains("\"status\":400");
        assertThat(centre.headers(path).firstValue("ETag")).isPresent();
    }

    @Test
    void what_can_be_long_comes_in_parts() {
        assertThat(lists())
                .contains(
                        "/api/v1/board/agenda",
                        "/api/v1/board/meetings",
                        "/api/v1/board/seats",
                        "/api/v1/control/statistics",
                        "/api/v1/divisions",
                        "/api/v1/divisions/candidates",
                        "/api/v1/divisions/manager-engagement",
                        "/api/v1/generalization/cases",
                        "/api/v1/initiatives/stages",
                        "/api/v1/stops/latencies");
    }

    private static List<String> rows(JsonNode answer) {
        return (answer.isArray() ? answer : answer.path("items"))
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    private static String next(String part, JsonNode answer) {
        return answer.isArray()
                ? centre.headers(part).firstValue("Essaim-Next").orElse("")
                : answer.path("next").asString("");
    }
}
