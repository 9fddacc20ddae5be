package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The policy of the federation changes on a day to come, and nothing of the past with it (R99). */
@Rule("R99")
@Gate
class PolicyTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 10);
    private static final int DAYS_TO_JUNE = 142;

    @Test
    void what_applied_on_a_day_and_what_was_known_of_it_can_be_asked_for_any_past_day() {
        try (Calendar calendar = Calendar.from(JANUARY)) {
            RunningCentre january = calendar.centre();
            assertThat(version(january, "")).isEqualTo(1);
            assertThat(publish(january, "2025-02-01", 2).statusCode()).isEqualTo(201);
            assertThat(version(january, "?on=2025-01-31")).isEqualTo(1);
            assertThat(version(january, "?on=2025-02-01")).isEqualTo(2);
            Eventually.passes(
                    () -> assertThat(january.published()).contains("policy.published.v1 all"));

            calendar.away(DAYS_TO_JUNE);
            RunningCentre june = calendar.centre();
            assertThat(version(june, "")).isEqualTo(2);
            assertThat(version(june, "?on=1999-01-01")).isEqualTo(1);
            assertThat(version(june, "?on=2025-05-05&known=2025-01-09")).isEqualTo(1);
            assertThat(version(june, "?on=2025-05-05&known=2025-01-10")).isEqualTo(2);
            assertThat(june.list("/api/v1/policy/versions").size()).isEqualTo(1);
            assertThat(june.list("/api/v1/policy/versions?known=2025-01-09").size()).isZero();
            JsonNode made = june.list("/api/v1/policy/versions").get(0);
            assertThat(made.at("/person").asString()).isEqualTo("ada");
            assertThat(made.at("/reason/text").asString()).isEqualTo("fewer false starts");
            assertThat(publish(june, "2025-06-01", 2).statusCode()).isEqualTo(409);
        }
    }

    @Test
    @Rule({"R61", "R66"})
    void a_stop_cites_the_version_of_its_use_by_and_files_are_looked_at_again() {
        InitiativeMessages before = InitiativeMessages.of(new DivisionId("anct"), "before");
        InitiativeMessages after = InitiativeMessages.of(new DivisionId("anct"), "after");
        LocalDate early = LocalDate.of(2024, 1, 20);
        LocalDate late = LocalDate.of(2024, 2, 1);
        try (Calendar calendar = Calendar.from(JANUARY)) {
            RunningCentre january = calendar.centre();
            january.with(before.division());
            january.receives(before.division(), before.launched(early), before.spent("one", early));
            january.receives(before.division(), before.used(early, 1));
            january.receives(after.division(), after.launched(late), after.spent("one", late));
            january.receives(after.division(), after.used(late, 1));
            january.caughtUp();
            assertThat(january.list("/api/v1/stops/coming?days=90").size()).isZero();
            publish(january, "2025-02-01", 2);
            Eventually.passes(
                    () ->
                            assertThat(january.list("/api/v1/stops/coming?days=90"))
                                    .extracting(row -> row.path("initiative").asString())
                                    .containsExactly("after"));

            calendar.away(DAYS_TO_JUNE);
            RunningCentre june = calendar.centre();
            june.receivesWatermark(after.division(), BusinessDay.startOf(LocalDate.of(2025, 5, 1)));
            Eventually.passes(() -> assertThat(june.list("/api/v1/stops").size()).isEqualTo(1));
            JsonNode stop = june.list("/api/v1/stops").get(0);
            assertThat(stop.path("initiative").asString()).isEqualTo("after");
            JsonNode details = june.get("/api/v1/stops/" + stop.path("stopId").asString());
            assertThat(details.at("/policyVersion").asInt()).isEqualTo(2);
        }
    }

    static HttpResponse<String> publish(RunningCentre centre, String day, int usedProductUsers) {
        return centre.post("/api/v1/policy/versions", version(day, usedProductUsers));
    }

    /** Everything that is asked for it. */
    static String version(String day, int usedProductUsers) {
        return """
        {"firstRound":{"euros":"500.00","halfDays":10},"firstRoundMonths":12,
         "usedProductUsers":%d,"silenceDays":30,
          "caseUsers":20,"caseGrowthPercent":25,"caseGrowthFromUsers":5,
         "ballotDays":14,"splittingDays":90,"warningMonths":[9,11],
         "periods":{"launchBackDays":31,"idleOwnerDays":90,"lateExpenseDays":31,
                    "withdrawnEvidenceDays":31,"derogationMonths":36},
         "bounds":{"leastFirstRound":{"euros":"200.00","halfDays":4},
                   "mostFirstRound":{"euros":"900.00","halfDays":18},
                   "leastFirstRoundMonths":12,
                   "mostFirstRoundMonths":12,"leastBallotDays":14,"mostBallotDays":14},
         "effectiveOn":"%s","reason":"fewer false starts"}
        """
                .formatted(usedProductUsers, day);
    }

    private static int version(RunningCentre centre, String asked) {
        return centre.get("/api/v1/policy" + asked).at("/values/version").asInt();
    }
}
