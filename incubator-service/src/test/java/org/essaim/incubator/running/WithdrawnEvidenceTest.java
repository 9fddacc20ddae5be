package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a division withdraws proves nothing at the centre either (R53). */
@Gate
class WithdrawnEvidenceTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeMessages ABRI = InitiativeMessages.of(DIVISION, "abri");
    private static final LocalDate SPENT = LocalDate.of(2024, 6, 1);
    private static final LocalDate FIRST_USE = SPENT.plusMonths(1);
    private static final LocalDate MOST_USE = SPENT.plusMonths(4);

    private final Calendar calendar = Calendar.from(SPENT.plusYears(1).plusDays(10));

    @AfterEach
    void stop() {
        calendar.close();
    }

    @Test
    @Rule({"R53", "R62", "R63"})
    void what_was_redeemed_by_withdrawn_use_is_warned_of_and_stopped_32_days_later() {
        calendar.centre().with(DIVISION);
        publishes(
                ABRI.launched(SPENT.minusDays(9)),
                ABRI.spent("first", SPENT),
                ABRI.used(FIRST_USE, 6));
        calendar.read(DIVISION);
        assertThat(clock()).isEqualTo("REDEEMED 0");
        LocalDate withdrawnOn = calendar.today();

        publishes(ABRI.withdrawn(FIRST_USE, withdrawnOn));
        assertThat(clock()).isEqualTo("RUNS 32");
        JsonNode warning = calendar.centre().list("/api/v1/stops/warnings").get(0);
        assertThat(warning.path("useBy").asString()).isEqualTo(withdrawnOn.plusDays(31).toString());
        assertThat(warning.path("month").asInt()).isZero();

        calendar.away(30);
        calendar.read(DIVISION);
        assertThat(stops()).isEmpty();
        calendar.read(DIVISION);
        assertThat(stops()).hasSize(1);
        JsonNode stop =
                calendar.centre()
                        .get("/api/v1/stops/" + stops().getFirst().path("stopId").asString());
        assertThat(stop.path("dueOn").asString()).isEqualTo(withdrawnOn.plusDays(32).toString());
        assertThat(stop.at("/withdrawalsSeen/0/on").asString()).isEqualTo(withdrawnOn.toString());
        assertThat(stop.path("evidenceSeen")).isEmpty();
    }

    @Test
    @Rule({"R53", "R70", "R74"})
    void a_case_that_withdrawn_use_had_opened_says_so_and_its_users_are_those_that_stand() {
        calendar.centre().with(DIVISION);
        publishes(
                ABRI.launched(SPENT.minusDays(9)),
                ABRI.used(FIRST_USE, 6),
                ABRI.used(MOST_USE, 40));
        assertThat(lineage()).isEqualTo("40 of 40 on " + MOST_USE);

        publishes(ABRI.withdrawn(MOST_USE, calendar.today()));
        JsonNode one = calendar.centre().list("/api/v1/generalization/cases").get(0);
        assertThat(one.path("evidenceWithdrawnOn").asString())
                .isEqualTo(calendar.today().toString());
        assertThat(lineage()).isEqualTo("6 of 6 on " + FIRST_USE);
    }

    @Test
    @Rule({"R53", "R70"})
    void withdrawn_use_opens_no_case_by_growth() {
        calendar.centre().with(DIVISION);
        LocalDate later = FIRST_USE.plusDays(70);
        publishes(
                ABRI.launched(SPENT.minusDays(9)),
                ABRI.used(FIRST_USE, 6),
                ABRI.withdrawn(FIRST_USE, calendar.today()),
                ABRI.used(later, 12));
        assertThat(calendar.centre().list("/api/v1/generalization/cases")).isEmpty();
    }

    private void publishes(FederationMessage... messages) {
        calendar.centre().receives(DIVISION, messages);
        Eventually.passes(() -> assertThat(calendar.centre().isCaughtUp()).isTrue());
    }

    private String clock() {
        JsonNode row = calendar.centre().list("/api/v1/stops/clocks/anct/abri").get(0);
        return row.path("state").asString() + " " + row.path("daysLeft").asInt();
    }

    private List<JsonNode> stops() {
        return calendar.centre().list("/api/v1/stops").valueStream().toList();
    }

    private String lineage() {
        JsonNode node = calendar.centre().get("/api/v1/generalization/lineage/anct/abri");
        return "%d of %d on %s"
                .formatted(
                        node.path("users").asInt(),
                        node.path("mostUsers").asInt(),
                        node.path("measuredOn").asString());
    }
}
