package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.contract.Role.DIRECTOR;
import static org.essaim.contract.Role.EMPLOYEE_REPRESENTATIVE;
import static org.essaim.contract.Role.USER_REPRESENTATIVE;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Role;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sits on the board sees what waits for that seat, until it is done (R01, R02). */
@Rule({"R01", "R02"})
@Gate
class BoardWorkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Role[] ALL = {DIRECTOR, EMPLOYEE_REPRESENTATIVE, USER_REPRESENTATIVE};

    private final Calendar calendar = Calendar.from(DAY);
    private final RunningCentre centre = calendar.centre();
    private final Waiting waiting = new Waiting(centre);

    @AfterEach
    void stop() {
        calendar.close();
    }

    @Test
    void seats_that_nobody_has_wait_for_the_director_and_the_directors_for_all() {
        assertThat(waiting.of("ada", DIRECTOR))
                .containsExactly(
                        "DirectorToSeat /board/seats since null by 2026-03-02",
                        "SeatToGive /board/seats since null by null",
                        "SeatToGive /board/seats since null by null");
        Boards.seat(centre);
        assertThat(waiting.of("ada", ALL)).isEmpty();
        assertThat(waiting.of("eva", EMPLOYEE_REPRESENTATIVE)).isEmpty();
    }

    @Test
    void an_item_waits_for_the_vote_of_each_seat_then_to_be_counted_and_then_for_nobody() {
        Boards.seat(centre);
        String item = question("shall we meet monthly?");
        String vote =
                "AgendaItemToVoteOn /board/items/%s since 2026-03-02 by 2026-03-02 mine"
                        .formatted(item);
        String count = "VotesToCount /board/items/%s since 2026-03-02 by null".formatted(item);
        assertThat(waiting.of("ada", DIRECTOR)).containsExactly(vote);
        assertThat(waiting.of("eva", EMPLOYEE_REPRESENTATIVE)).containsExactly(vote);
        assertThat(waiting.of("eva", USER_REPRESENTATIVE)).as("another role").isEmpty();
        assertThat(waiting.of("zoe", ALL)).as("no seat").isEmpty();

        accepted(Boards.vote(centre, item, "eva", "YES"));
        assertThat(waiting.of("eva", EMPLOYEE_REPRESENTATIVE)).isEmpty();
        assertThat(waiting.of("uma", USER_REPRESENTATIVE)).containsExactly(vote);
        accepted(Boards.vote(centre, item, "uma", "YES"));
        accepted(centre.post("/api/v1/board/agenda/%s/abstentions".formatted(item), ""));
        for (String person : List.of("ada", "eva", "uma")) {
            assertThat(waiting.of(person, ALL)).containsExactly(count);
        }
        accepted(Boards.close(centre, item, null));
        assertThat(waiting.of("ada", ALL)).isEmpty();
    }

    @Test
    void what_no_meeting_decided_waits_for_the_next_one_and_that_for_the_director() {
        Boards.seat(centre);
        String item = question("shall we go on?");
        calendar.away(1);
        assertThat(waiting.of("ada", DIRECTOR))
                .containsExactly("MeetingToConvene /board/meetings/new since 2026-03-02 by null");
        assertThat(waiting.of("uma", USER_REPRESENTATIVE)).isEmpty();

        accepted(centre.post("/api/v1/board/meetings", "{\"on\":\"2026-03-09\"}"));
        String vote =
                "AgendaItemToVoteOn /board/items/%s since 2026-03-02 by 2026-03-09 mine"
                        .formatted(item);
        assertThat(waiting.of("ada", DIRECTOR)).containsExactly(vote);
        assertThat(waiting.of("uma", USER_REPRESENTATIVE)).containsExactly(vote);
    }

    @Test
    void a_deputy_has_what_waits_for_the_director_on_their_days_alone() {
        Boards.seat(centre);
        String item = question("shall we go on?");
        centre.askedBy("bob", null);
        accepted(
                centre.post(
                        "/api/v1/board/deputies",
                        """
                        {"deputy": "bob", "from": "2026-03-03", "until": "2026-03-03"}
                        """));
        accepted(centre.post("/api/v1/board/meetings", "{\"on\":\"2026-03-04\"}"));
        assertThat(waiting.of("bob", DIRECTOR)).isEmpty();
        calendar.away(1);
        assertThat(waiting.of("bob", DIRECTOR))
                .containsExactly(
                        "AgendaItemToVoteOn /board/items/%s since 2026-03-02 by 2026-03-04 mine"
                                .formatted(item));
        calendar.away(1);
        assertThat(waiting.of("bob", DIRECTOR)).isEmpty();
    }

    @Test
    void a_succession_waits_for_the_other_side_and_then_for_who_would_lose_the_seat() {
        Boards.seat(centre);
        centre.askedBy("bob", null);
        RunningCentre eva = centre.askedBy("eva", null, "employee-representative");
        String id =
                idOf(
                        eva.post(
                                "/api/v1/board/successions",
                                "{\"successor\": \"bob\", \"from\": \"2026-03-20\"}"));
        String page = "/board/successions/" + id;
        assertThat(waiting.of("eva", EMPLOYEE_REPRESENTATIVE)).as("proposed it").isEmpty();
        assertThat(waiting.of("ada", DIRECTOR)).isEmpty();
        assertThat(waiting.of("uma", USER_REPRESENTATIVE))
                .containsExactly("SuccessionToConfirm %s since null by 2026-03-12".formatted(page));

        RunningCentre uma = centre.askedBy("uma", null, "user-representative");
        accepted(uma.post("/api/v1" + page + "/confirm", ""));
        assertThat(waiting.of("uma", USER_REPRESENTATIVE)).isEmpty();
        assertThat(waiting.of("ada", DIRECTOR))
                .containsExactly(
                        "SuccessionToContradict %s since null by 2026-03-19 mine".formatted(page));
        accepted(centre.post("/api/v1" + page + "/contradict", ""));
        assertThat(waiting.of("ada", DIRECTOR)).isEmpty();
    }

    @Test
    void a_proposal_that_came_too_late_waits_for_nobody() {
        Boards.seat(centre);
        centre.askedBy("bob", null);
        accepted(
                centre.askedBy("eva", null, "employee-representative")
                        .post(
                                "/api/v1/board/successions",
                                "{\"successor\": \"bob\", \"from\": \"2026-03-20\"}"));
        calendar.away(10);
        assertThat(waiting.of("uma", USER_REPRESENTATIVE)).hasSize(1);
        calendar.away(1);
        assertThat(waiting.of("uma", USER_REPRESENTATIVE)).isEmpty();
    }

    private String question(String text) {
        return idOf(
                centre.askedBy("eva", null, "employee-representative")
                        .post("/api/v1/board/agenda", "{\"question\":\"%s\"}".formatted(text)));
    }

    private static String idOf(HttpResponse<String> answer) {
        accepted(answer);
        return ContractJson.mapper().readTree(answer.body()).path("id").asString();
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
