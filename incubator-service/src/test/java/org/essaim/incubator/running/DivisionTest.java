package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is next, who was let in early and why, and what managers do. */
@Gate
class DivisionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-03-02T10:00:00Z"));
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    @Rule("R07")
    void candidates_are_ranked_by_dissatisfaction_with_its_source_until_they_are_admitted() {
        score("calm", 20);
        score("angry", 70);
        score("calm", 90);
        score("angrier", 90);
        Eventually.passes(
                () ->
                        assertThat(centre.list("/api/v1/divisions/candidates"))
                                .extracting(
                                        row ->
                                                row.path("rank").asInt()
                                                        + row.path("division").asString())
                                .containsExactly("1angrier", "1calm", "3angry"));
        JsonNode first = centre.list("/api/v1/divisions/candidates").get(0);
        assertThat(first.path("source").asString()).isEqualTo("a survey of angrier at 90");
        centre.with(new DivisionId("angrier"));
        Eventually.passes(
                () ->
                        assertThat(centre.list("/api/v1/divisions/candidates"))
                                .extracting(row -> row.path("division").asString())
                                .containsExactly("calm", "angry"));
    }

    @Test
    @Rule("R06")
    void a_second_division_waits_unless_the_director_writes_why() {
        centre.with(new DivisionId("first"));
        HttpResponse<String> refused = admit("second", "null");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("R06", "written reason");
        assertThat(admit("second", "\"\"").statusCode()).isNotEqualTo(201);
        assertThat(admit("second", "\"  \"").statusCode()).isNotEqualTo(201);
        assertThat(admit("second", "\"it burns there\"").statusCode()).isEqualTo(201);
        Eventually.passes(
                () ->
                        assertThat(centre.list("/api/v1/divisions"))
                                .extracting(row -> row.path("override").asString(""))
                                .contains("it burns there"));
    }

    @Test
    @Rule("R100")
    void a_division_that_could_be_taken_for_another_or_for_the_centre_is_not_admitted() {
        for (String id : List.of("..", "a/b", "Santé publique", "centre", "аnct")) {
            HttpResponse<String> refused = admit(id, "\"it burns there\"");
            assertThat(refused.statusCode()).as(id).isEqualTo(409);
            assertThat(refused.body()).contains("division-id-unfit", "Choose another id");
        }
        String candidate = "/api/v1/divisions/candidates/~YS9i";
        assertThat(centre.put(candidate, "{\"dissatisfaction\":1}").body()).contains("a/b", "a-b");
    }

    @Test
    @Rule("R08")
    void what_managers_do_is_shown_for_each_division_as_it_was_counted_last() {
        DivisionId counted = new DivisionId("counted");
        centre.with(counted).with(new DivisionId("uncounted"));
        centre.receives(
                counted,
                new VolunteersCounted(counted, 5, 1, DAY.minusDays(9), 1, 0),
                new VolunteersCounted(counted, 6, 2, DAY, null, 2));
        centre.caughtUp();
        Eventually.passes(
                () -> assertThat(engagement("counted").path("managers").asInt()).isEqualTo(2));
        assertThat(engagement("counted").path("operational").asInt()).isEqualTo(6);
        assertThat(engagement("counted").path("managersLaunching").asInt()).isEqualTo(1);
        assertThat(engagement("counted").path("managersAtDemos").asInt()).isEqualTo(2);
        assertThat(engagement("counted").path("countedOn").asString()).isEqualTo("2026-03-01");
        assertThat(engagement("uncounted").hasNonNull("managers")).isFalse();
    }

    private static JsonNode engagement(String division) {
        return centre.list("/api/v1/divisions/manager-engagement")
                .valueStream()
                .filter(row -> row.path("division").asString().equals(division))
                .findFirst()
                .orElseThrow();
    }

    private static void score(String division, int score) {
        HttpResponse<String> answer =
                centre.put(
                        "/api/v1/divisions/candidates/" + division,
                        "{\"dissatisfaction\":%d,\"source\":\"a survey of %s at %d\"}"
                                .formatted(score, division, score));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> admit(String division, String override) {
        return centre.post(
                "/api/v1/divisions",
                """
                {"division": "%s", "dissatisfaction": 50, "source": "a survey", "override": %s}
                """
                        .formatted(division, override));
    }
}
