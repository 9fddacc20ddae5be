package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.ObstacleKind;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands in the way is listed and answered, and offices are there to clear it (R92). */
@Rule("R92")
@Gate
class ObstaclesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private static final String ANSWER = "{\"answer\": \"the laptops are on their way\"}";
    private static final RunningCentre CENTRE = SharedCentre.at("2025-06-01T10:00:00Z").centre();

    private static final InitiativeMessages HERE = of("here", "abri");
    private static final InitiativeMessages THERE = of("there", "banc");
    private static final InitiativeMessages BESIDE = of("there", "cour");

    @BeforeAll
    static void meet() {
        CENTRE.with(HERE.division()).with(THERE.division());
        CENTRE.receives(
                HERE.division(),
                HERE.obstacle("rule", ObstacleKind.RULE, DAY.plusDays(9)),
                HERE.obstacle("hr", ObstacleKind.HR, DAY));
        CENTRE.receives(
                THERE.division(),
                THERE.obstacle("hr", ObstacleKind.HR, DAY.plusDays(2)),
                BESIDE.obstacle("hr too", ObstacleKind.HR, DAY.plusDays(1)));
        CENTRE.caughtUp();
    }

    @Test
    void obstacles_of_all_divisions_are_listed_the_most_frequent_kind_first() {
        assertThat(ids("/api/v1/obstacles"))
                .containsExactly(
                        THERE.id("hr"), BESIDE.id("hr too"), HERE.id("hr"), HERE.id("rule"));
        JsonNode kind = CENTRE.list("/api/v1/obstacles/kinds").get(0);
        assertThat(kind.path("kind").asString()).isEqualTo("HR");
        assertThat(kind.path("obstacles").asInt()).isEqualTo(3);
        assertThat(kind.path("initiatives").asInt()).isEqualTo(3);
        assertThat(kind.path("divisions").asInt()).isEqualTo(2);
        List<UUID> read = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = CENTRE.get("/api/v1/obstacles?size=1&after=" + after);
            read.add(UUID.fromString(page.at("/items/0/obstacleId").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(read).isEqualTo(ids("/api/v1/obstacles"));
    }

    @Test
    void the_centre_answers_an_obstacle_of_the_division_that_met_it() {
        String obstacle = "/api/v1/obstacles/there/" + THERE.id("hr");
        assertThat(CENTRE.post(obstacle + "/answers", ANSWER).statusCode()).isEqualTo(201);
        RunningCentre cleo = CENTRE.askedBy("cleo", null, "controller");
        assertThat(cleo.post(obstacle + "/answers", ANSWER).statusCode()).isEqualTo(403);
        String foreign = "/api/v1/obstacles/here/" + THERE.id("hr");
        assertThat(CENTRE.post(foreign + "/answers", ANSWER).body())
                .contains("\"status\":409", "obstacle-unknown", "R92");
        CENTRE.caughtUp();

        assertThat(CENTRE.get(obstacle).path("answer").asString())
                .isEqualTo("the laptops are on their way");
        assertThat(CENTRE.get(obstacle).path("answeredOn").asString()).isEqualTo("2025-06-01");
        assertThat(ids("/api/v1/obstacles?answered=true")).containsExactly(THERE.id("hr"));
        assertThat(ids("/api/v1/obstacles?answered=false&kind=HR"))
                .containsExactly(BESIDE.id("hr too"), HERE.id("hr"));
        assertThat(CENTRE.published()).contains("obstacle.answered.v1 division.there");
    }

    @Test
    void the_director_keeps_the_list_of_offices_which_every_division_gets() {
        String office = "/api/v1/offices/general-secretariat";
        assertThat(CENTRE.delete(office).statusCode()).isEqualTo(409);
        assertThat(put(CENTRE.askedBy("eve", "here", "volunteer"))).isEqualTo(403);
        assertThat(put(CENTRE)).isEqualTo(201);
        assertThat(CENTRE.put("/api/v1/offices/Jean%20Martin", "{\"name\": \"x\"}").statusCode())
                .isEqualTo(400);
        CENTRE.caughtUp();
        assertThat(CENTRE.list("/api/v1/offices").findValuesAsString("name"))
                .containsExactly("the general secretariat");

        assertThat(CENTRE.delete(office).statusCode()).isEqualTo(204);
        CENTRE.caughtUp();
        assertThat(CENTRE.list("/api/v1/offices")).isEmpty();
        assertThat(CENTRE.get(office).path("retiredOn").asString()).isEqualTo("2025-06-01");
        assertThat(CENTRE.published()).contains("office.listed.v1 all", "office.retired.v1 all");
    }

    private static int put(RunningCentre by) {
        return by.put(
                        "/api/v1/offices/general-secretariat",
                        "{\"name\": \"the general secretariat\"}")
                .statusCode();
    }

    private static InitiativeMessages of(String division, String initiative) {
        return InitiativeMessages.of(new DivisionId(division), initiative);
    }

    private static List<UUID> ids(String path) {
        return CENTRE.list(path).findValuesAsString("obstacleId").stream()
                .map(UUID::fromString)
                .toList();
    }
}
