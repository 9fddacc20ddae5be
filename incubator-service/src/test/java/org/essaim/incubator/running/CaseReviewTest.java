package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Not yet lasts until the date of review, then the case is on the agenda again by itself. */
@Gate
class CaseReviewTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate EVE = LocalDate.of(2026, 5, 31);
    private static final String REVIEW = "2026-06-01";
    private static final InitiativeMessages ABRI =
            InitiativeMessages.of(new DivisionId("anct"), "abri");

    private final PostgresDatabase database = PostgresServer.migratedDatabase();

    @Test
    @Rule("R71")
    void a_review_that_falls_due_after_a_restart_puts_the_case_back_once() {
        UUID caseId;
        try (RunningCentre march = RunningCentre.at(MARCH, database)) {
            Boards.seat(march);
            march.with(ABRI.division());
            LocalDate day = march.today().minusDays(20);
            march.receives(ABRI.division(), ABRI.launched(day), ABRI.used(day, 30));
            Eventually.passes(() -> assertThat(cases(march).size()).isEqualTo(1));
            caseId = UUID.fromString(cases(march).get(0).path("caseId").asString());
            Boards.decide(march, Boards.itemOf(march, caseId), "NO", REVIEW);
            Eventually.passes(() -> assertThat(standing(march)).isEqualTo("POSTPONED"));
            assertThat(items(march)).isEqualTo(1);
        }
        try (Calendar calendar = Calendar.from(EVE, database, "--essaim.schedule.every=PT0.2S")) {
            RunningCentre centre = calendar.centre();
            centre.caughtUp();
            Boards.worksHaveRun(centre);
            assertThat(standing(centre)).isEqualTo("POSTPONED");

            calendar.away(1);
            Eventually.passes(() -> assertThat(standing(centre)).isEqualTo("OPEN"));
            Eventually.passes(() -> assertThat(items(centre)).isEqualTo(2));
            Boards.convene(centre);
            Boards.decide(centre, Boards.itemOf(centre, caseId), "YES", null);
            Eventually.passes(() -> assertThat(standing(centre)).isEqualTo("GENERALIZED"));
            assertThat(items(centre)).isEqualTo(2);
        }
    }

    private static JsonNode cases(RunningCentre centre) {
        return centre.list("/api/v1/generalization/cases");
    }

    private static String standing(RunningCentre centre) {
        return cases(centre).get(0).path("standing").asString();
    }

    private static int items(RunningCentre centre) {
        return centre.get("/api/v1/board/agenda").path("items").size();
    }
}
