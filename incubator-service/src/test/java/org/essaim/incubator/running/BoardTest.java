package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The board of the running centre: seats, a meeting, votes by token, and the record of it all. */
@Rule("R02")
@Gate
class BoardTest {

    private static final String AGENDA = "/api/v1/board/agenda";
    private static RunningCentre centre;

    @BeforeAll
    static void seat() {
        centre = SharedCentre.withBoard();
    }

    @Test
    void a_decision_takes_both_sides_and_a_majority_and_its_record_says_who_voted() {
        String item = question("shall we meet monthly?");
        assertThat(Boards.vote(centre, item, "eva", "YES").statusCode()).isEqualTo(201);
        assertThat(Boards.vote(centre, item, "uma", "NO").statusCode()).isEqualTo(201);
        HttpResponse<String> early = Boards.close(centre, item, null);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body())
                .contains("R02", "agenda-vote-open", "\"waiting\":1", "2026-03-02T23:00:00Z");
        assertThat(Boards.vote(centre, item, "ada", "YES").statusCode()).isEqualTo(201);
        assertThat(Boards.close(centre, item, null).statusCode()).isEqualTo(201);
        Eventually.passes(
                () ->
                        assertThat(details(item).at("/item/outcome").asString())
                                .isEqualTo("CARRIED"));
        JsonNode details = details(item);
        assertThat(details.at("/item/question").asString()).isEqualTo("shall we meet monthly?");
        assertThat(details.at("/item/yes").asInt()).isEqualTo(2);
        assertThat(details.at("/item/policyVersion").asInt()).isEqualTo(1);
        assertThat(details.path("votes"))
                .extracting(vote -> vote.path("person").asString() + vote.path("seat").asString())
                .containsExactly(
                        "evaEMPLOYEE_REPRESENTATIVE", "umaUSER_REPRESENTATIVE", "adaDIRECTOR");
        Eventually.passes(() -> assertThat(centre.published()).contains("board.decided.v1 all"));
    }

    @Test
    void who_abstains_is_recorded_and_is_no_voter() {
        String item = question("shall we abstain?");
        assertThat(Boards.vote(centre, item, "eva", "YES").statusCode()).isEqualTo(201);
        for (String person : List.of("uma", "ada")) {
            String role = person.equals("ada") ? "director" : "user-representative";
            assertThat(
                            centre.askedBy(person, null, role)
                                    .post(AGENDA + "/" + item + "/abstentions", "")
                                    .statusCode())
                    .isEqualTo(201);
        }
        assertThat(Boards.close(centre, item, null).body())
                .contains("R02", "agenda-not-quorate", "\"employees\":1", "\"users\":0");
        Eventually.passes(
                () ->
                        assertThat(details(item).path("votes"))
                                .extracting(vote -> vote.path("choice").asString())
                                .containsExactly("YES", "ABSTAINED", "ABSTAINED"));
    }

    @Test
    void nobody_votes_twice_nor_without_a_seat_nor_with_another_role() {
        String item = question("shall nobody vote twice?");
        assertThat(Boards.vote(centre, item, "eva", "YES").statusCode()).isEqualTo(201);
        assertThat(Boards.vote(centre, item, "eva", "NO").body())
                .contains("R02", "agenda-voted-already");
        assertThat(as("stranger", "user-representative", item).body()).contains("agenda-no-seat");
        assertThat(as("uma", "employee-representative", item).body())
                .contains("agenda-another-role", "USER_REPRESENTATIVE");
        assertThat(as("uma", "user-representative", item).statusCode()).isEqualTo(201);
    }

    @Test
    void one_person_has_one_seat_and_the_centre_one_director() {
        assertThat(Boards.give(centre, "uma", "EMPLOYEE_REPRESENTATIVE").body())
                .contains("R02", "board-seated-already", "\"holder\":\"uma\"");
        assertThat(Boards.give(centre, "another", "DIRECTOR").body())
                .contains("R01", "board-another-director", "\"from\":\"2026-03-02\"");
        Eventually.passes(
                () ->
                        assertThat(centre.list("/api/v1/board/seats?on=2026-03-02").size())
                                .isEqualTo(3));
        JsonNode meeting = centre.list("/api/v1/board/meetings").get(0);
        assertThat(meeting.path("meetsOn").asString()).isEqualTo("2026-03-02");
        assertThat(meeting.path("directors").asInt()).isEqualTo(1);
    }

    @Test
    @Rule({"R01", "R10"})
    void the_role_alone_makes_nobody_a_second_director() {
        RunningCentre dora = centre.askedBy("dora", null, "director");
        String allocations = "/api/v1/divisions/%s/allocations".formatted(centre.another());
        String some = "{\"year\": 2026, \"amount\": {\"euros\": \"100.00\"}}";

        assertThat(dora.post(allocations, some).statusCode()).isEqualTo(409);
        assertThat(dora.post(allocations, some).body())
                .contains("R01", "board-not-the-director", "\"day\":\"2026-03-02\"");
        assertThat(centre.post(allocations, some).statusCode()).isEqualTo(201);
        RunningCentre operating = centre.askedBy("dora", null, "director", "operator");
        assertThat(operating.post("/api/v1/portfolio/imports", "").body())
                .as("what an operator may do is no authority of the director")
                .contains("portfolio-not-approved")
                .doesNotContain("R01");
    }

    private static HttpResponse<String> as(String person, String role, String item) {
        return centre.askedBy(person, null, role)
                .post(AGENDA + "/" + item + "/votes", "{\"choice\":\"YES\"}");
    }

    private static String question(String text) {
        HttpResponse<String> put =
                centre.askedBy("eva", null, "employee-representative")
                        .post(AGENDA, "{\"question\":\"%s\"}".formatted(text));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        return ContractJson.mapper().readTree(put.body()).path("id").asString();
    }

    private static JsonNode details(String item) {
        return centre.get(AGENDA + "/" + item);
    }
}
