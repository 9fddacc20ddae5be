package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A director is on leave, and another day gone for good: the centre goes on (R01). */
@Rule("R01")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Gate
class SuccessionTest {

    private static final String SUCCESSIONS = "/api/v1/board/successions";
    private static final String ALLOCATIONS = "/api/v1/divisions/anct/allocations";
    private static final String SOME = "{\"year\": 2026, \"amount\": {\"euros\": \"100.00\"}}";

    private static final Calendar CALENDAR = Calendar.from(LocalDate.of(2026, 3, 2));
    private static RunningCentre centre;

    @BeforeAll
    static void seat() {
        centre = CALENDAR.centre();
        Boards.seat(centre);
        centre.with(new DivisionId("anct"));
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    @Order(1)
    @Rule({"R01", "R10"})
    void a_deputy_acts_with_the_same_rights_and_it_is_recorded_for_whom() {
        RunningCentre bob = bob("director");
        assertThat(bob.post(ALLOCATIONS, SOME).body()).contains("board-not-the-director");
        assertThat(bob.text("/api/v1/journal/proof")).contains("board-not-the-director");
        String deputy =
                created(
                        centre.post(
                                "/api/v1/board/deputies",
                                """
                                {"deputy": "bob", "from": "2026-03-02", "until": "2026-03-04"}
                                """));
        assertThat(bob.post(ALLOCATIONS, SOME).statusCode()).isEqualTo(201);
        assertThat(
                        centre.jdbc()
                                .sql(
                                        """
                                        select metadata ->> 'actingFor' from domain_event
                                         where type = 'allocation.allocated'
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("ada");
        assertThat(bob.post("/api/v1/board/seats/" + adasSeat() + "/close", lastDay()).body())
                .contains("R01", "board-deputy-of-the-seat");
        Eventually.passes(
                () ->
                        assertThat(centre.list("/api/v1/board/deputies?on=2026-03-03"))
                                .extracting(row -> row.path("deputyId").asString())
                                .containsExactly(deputy));
    }

    @Test
    @Order(2)
    void who_left_locks_nobody_out_as_the_two_sides_seat_a_successor() {
        CALENDAR.away(18);
        RunningCentre bob = bob("director", "operator");
        String proposal = "{\"successor\": \"bob\", \"from\": \"2026-03-28\"}";
        assertThat(bob.post(ALLOCATIONS, SOME).body()).contains("board-not-the-director");
        assertThat(bob("operator").post(SUCCESSIONS, proposal).statusCode()).isEqualTo(403);
        assertThat(bob.post(SUCCESSIONS, proposal).body()).contains("board-succession-not-yours");

        String id = created(eva().post(SUCCESSIONS, proposal));
        String confirm = SUCCESSIONS + "/" + id + "/confirm";
        assertThat(bob.post(confirm, "").statusCode()).isEqualTo(409);
        assertThat(eva().post(confirm, "").body()).contains("board-succession-one-side");
        assertThat(uma().post(confirm, "").statusCode()).isEqualTo(201);
        assertThat(bob.post(ALLOCATIONS, SOME).statusCode()).isEqualTo(409);

        CALENDAR.away(8);
        assertThat(bob.post(ALLOCATIONS, SOME).statusCode()).isEqualTo(201);
        assertThat(centre.post(ALLOCATIONS, SOME).body()).contains("board-not-the-director");
        Eventually.passes(
                () -> {
                    assertThat(centre.get(SUCCESSIONS + "/" + id).path("confirmedBy").asString())
                            .isEqualTo("uma");
                    assertThat(centre.list("/api/v1/board/seats?on=2026-03-28"))
                            .extracting(row -> row.path("holder").asString())
                            .containsExactlyInAnyOrderElementsOf(List.of("bob", "eva", "uma"));
                });
    }

    @Test
    @Order(3)
    void a_director_who_is_there_contradicts_and_stays() {
        String id =
                created(
                        uma().post(
                                        SUCCESSIONS,
                                        "{\"successor\": \"carl\", \"from\": \"2026-04-28\"}"));
        assertThat(eva().post(SUCCESSIONS + "/" + id + "/confirm", "").statusCode()).isEqualTo(201);
        RunningCentre bob = bob("director");
        assertThat(bob.post(SUCCESSIONS + "/" + id + "/contradict", "").statusCode())
                .isEqualTo(201);
        Eventually.passes(
                () ->
                        assertThat(centre.list("/api/v1/board/seats?on=2026-04-28"))
                                .extracting(row -> row.path("holder").asString())
                                .containsExactlyInAnyOrder("bob", "eva", "uma"));
    }

    private static RunningCentre bob(String... roles) {
        return centre.askedBy("bob", null, roles);
    }

    private static RunningCentre eva() {
        return centre.askedBy("eva", null, "employee-representative");
    }

    private static RunningCentre uma() {
        return centre.askedBy("uma", null, "user-representative");
    }

    private static String adasSeat() {
        String[] seat = new String[1];
        Eventually.passes(
                () ->
                        seat[0] =
                                centre.list("/api/v1/board/seats")
                                        .valueStream()
                                        .filter(
                                                one ->
                                                        one.path("kind")
                                                                .asString()
                                                                .equals("DIRECTOR"))
                                        .findFirst()
                                        .orElseThrow()
                                        .path("seatId")
                                        .asString());
        return seat[0];
    }

    private static String lastDay() {
        return "{\"lastDay\": \"%s\"}".formatted(centre.today());
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ContractJson.mapper().readTree(answer.body()).path("id").asString();
    }
}
