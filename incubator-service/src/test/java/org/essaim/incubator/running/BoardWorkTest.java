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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who sits on the board sees what waits for that seat, until it is done (R01, R02). */
@Rule({"R01", "R02"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Gate
class BoardWorkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Role[] ALL = {DIRECTOR, EMPLOYEE_REPRESENTATIVE, USER_REPRESENTATIVE};

    private static final Calendar CALENDAR = Calendar.from(DAY);
    private static final RunningCentre CENTRE = CALENDAR.centre();
    private static final Waiting WAITING = new Waiting(CENTRE);

    @AfterAll
    static void stop() {
        CALENDAR.close();
    }

    @Test
    @Order(1)
    void seats_that_nobody_has_wait_for_the_director_and_the_directors_for_all() {
        assertThat(WAITING.of("ada", DIRECTOR))
                .containsExactly(
                        "DirectorToSeat /board/seats since null by 2026-03-02",
                        "SeatToGive /board/seats since null by null",
                        "SeatToGive /board/seats since null by null");
        Boards.seat(CENTRE);
        assertThat(WAITING.of("ada", ALL)).isEmpty();
        assertThat(WAITING.of("eva", EMPLOYEE_REPRESENTATIVE)).isEmpty();
    }

    @Test
    @Order(2)
    void an_item_waits_for_the_vote_of_each_seat_then_to_be_counted_and_then_for_nobody() {
        String item = question("shall we meet monthly?");
        String vote =
                "AgendaItemToVoteOn /board/items/%s since 2026-03-02 by 2026-03-02 mine"
                        .formatted(item);
        String count = "VotesToCount /board/items/%s since 2026-03-02 by null".formatted(item);
        assertThat(WAITING.of("ada", DIRECTOR)).containsExactly(vote);
        assertThat(WAITING.of("eva", EMPLOYEE_REPRESENTATIVE)).containsExactly(vote);
        assertThat(WAITING.of("eva", USER_REPRESENTATIVE)).as("another role").isEmpty();
        assertThat(WAITING.of("zoe", ALL)).as("no seat").isEmpty();

        accepted(Boards.vote(CENTRE, item, "eva", "YES"));
        assertThat(WAITING.of("eva", EMPLOYEE_REPRESENTATIVE)).isEmpty();
        assertThat(WAITING.of("uma", USER_REPRESENTATIVE)).containsExactly(vote);
        accepted(Boards.vote(CENTRE, item, "uma", "YES"));
        accepted(CENTRE.post("/api/v1/board/agenda/%s/abstentions".formatted(item), ""));
        for (String person : List.of("ada", "eva", "uma")) {
            assertThat(WAITING.of(person, ALL)).containsExactly(count);
        }
        accepted(Boards.close(CENTRE, item, null));
        assertThat(WAITING.of("ada", ALL)).isEmpty();
    }

    @Test
    @Order(3)
    void what_no_meeting_decided_waits_for_the_next_one_and_that_for_the_director() {
        String item = question("shall we go on?");
        CALENDAR.away(1);
        assertThat(WAITING.of("ada", DIRECTOR))
                .containsExactly("MeetingToConvene /board/meetings/new since 2026-03-02 by null");
        assertThat(WAITING.of("uma", USER_REPRESENTATIVE)).isEmpty();

        accepted(CENTRE.post("/api/v1/board/meetings", "{\"on\":\"2026-03-09\"}"));
        String vote =
                "AgendaItemToVoteOn /board/items/%s since 2026-03-02 by 2026-03-09 mine"
                        .formatted(item);
        assertThat(WAITING.of("ada", DIRECTOR)).containsExactly(vote);
        assertThat(WAITING.of("uma", USER_REPRESENTATIVE)).containsExactly(vote);
    }

    @Test
    @Order(6)
    void a_deputy_has_what_waits_for_the_director_on_their_days_alone() {
        LocalDate today = CENTRE.today();
        String item = question("who decides for the director?");
        CENTRE.askedBy("bob", null);
        accepted(
                CENTRE.post(
                        "/api/v1/board/deputies",
                        "{\"deputy\": \"bob\", \"from\": \"%1$s\", \"until\": \"%1$s\"}"
                                .formatted(today.plusDays(1))));
        accepted(
                CENTRE.post(
                        "/api/v1/board/meetings", "{\"on\":\"%s\"}".formatted(today.plusDays(2))));
        assertThat(about(item, "bob", DIRECTOR)).isEmpty();
        CALENDAR.away(1);
        assertThat(about(item, "bob", DIRECTOR))
                .containsExactly(
                        "AgendaItemToVoteOn /board/items/%s since %s by %s mine"
                                .formatted(item, today, today.plusDays(2)));
        CALENDAR.away(1);
        assertThat(about(item, "bob", DIRECTOR)).isEmpty();
    }

    @Test
    @Order(4)
    void a_succession_waits_for_the_other_side_and_then_for_who_would_lose_the_seat() {
        CENTRE.askedBy("bob", null);
        RunningCentre eva = CENTRE.askedBy("eva", null, "employee-representative");
        String id =
                idOf(
                        eva.post(
                                "/api/v1/board/successions",
                                "{\"successor\": \"bob\", \"from\": \"2026-03-20\"}"));
        String page = "/board/successions/" + id;
        assertThat(about("/board/successions", "eva", EMPLOYEE_REPRESENTATIVE))
                .as("proposed it")
                .isEmpty();
        assertThat(about("/board/successions", "ada", DIRECTOR)).isEmpty();
        assertThat(about("/board/successions", "uma", USER_REPRESENTATIVE))
                .containsExactly("SuccessionToConfirm %s since null by 2026-03-12".formatted(page));

        RunningCentre uma = CENTRE.askedBy("uma", null, "user-representative");
        accepted(uma.post("/api/v1" + page + "/confirm", ""));
        assertThat(about("/board/successions", "uma", USER_REPRESENTATIVE)).isEmpty();
        assertThat(about("/board/successions", "ada", DIRECTOR))
                .containsExactly(
                        "SuccessionToContradict %s since null by 2026-03-19 mine".formatted(page));
        accepted(CENTRE.post("/api/v1" + page + "/contradict", ""));
        assertThat(about("/board/successions", "ada", DIRECTOR)).isEmpty();
    }

    @Test
    @Order(5)
    void a_proposal_that_came_too_late_waits_for_nobody() {
        CENTRE.askedBy("bob", null);
        accepted(
                CENTRE.askedBy("eva", null, "employee-representative")
                        .post(
                                "/api/v1/board/successions",
                                "{\"successor\": \"bob\", \"from\": \"2026-03-20\"}"));
        CALENDAR.away(9);
        assertThat(about("/board/successions", "uma", USER_REPRESENTATIVE)).hasSize(1);
        CALENDAR.away(1);
        assertThat(about("/board/successions", "uma", USER_REPRESENTATIVE)).isEmpty();
    }

    /** Of what waits, what is about that: others wait for what they began. */
    private static List<String> about(String page, String person, Role... roles) {
        return WAITING.of(person, roles).stream().filter(each -> each.contains(page)).toList();
    }

    private static String question(String text) {
        return idOf(
                CENTRE.askedBy("eva", null, "employee-representative")
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
