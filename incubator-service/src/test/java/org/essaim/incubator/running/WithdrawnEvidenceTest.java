package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a division withdraws proves nothing at the centre either (R53). */
@Gate
class WithdrawnEvidenceTest {

    private static final Calendar CALENDAR = SharedCentre.calendar();

    private final LocalDate spent = CALENDAR.newMonth().minusYears(1);
    private final DivisionId division = CALENDAR.centre().another();
    private final InitiativeMessages abri = InitiativeMessages.of(division, "abri");
    private final LocalDate firstUse = spent.plusMonths(1);
    private final LocalDate mostUse = spent.plusMonths(4);

    @BeforeEach
    void ten_days_go_by() {
        CALENDAR.away(10);
    }

    @Test
    @Rule({"R53", "R62", "R63"})
    void what_was_redeemed_by_withdrawn_use_is_warned_of_and_stopped_32_days_later() {
        publishes(
                abri.launched(spent.minusDays(9)),
                abri.spent("first", spent),
                abri.used(firstUse, 6));
        CALENDAR.read(division);
        assertThat(clock()).isEqualTo("REDEEMED 0");
        LocalDate withdrawnOn = CALENDAR.today();

        publishes(abri.withdrawn(firstUse, withdrawnOn));
        assertThat(clock()).isEqualTo("RUNS 32");
        JsonNode warning =
                CALENDAR.centre().list("/api/v1/stops/warnings?division=" + division).get(0);
        assertThat(warning.path("useBy").asString()).isEqualTo(withdrawnOn.plusDays(31).toString());
        assertThat(warning.path("month").asInt()).isZero();

        CALENDAR.away(30);
        CALENDAR.read(division);
        assertThat(stops()).isEmpty();
        CALENDAR.read(division);
        assertThat(stops()).hasSize(1);
        JsonNode stop =
                CALENDAR.centre()
                        .get("/api/v1/stops/" + stops().getFirst().path("stopId").asString());
        assertThat(stop.path("dueOn").asString()).isEqualTo(withdrawnOn.plusDays(32).toString());
        assertThat(stop.at("/withdrawalsSeen/0/on").asString()).isEqualTo(withdrawnOn.toString());
        assertThat(stop.path("evidenceSeen")).isEmpty();
    }

    @Test
    @Rule({"R53", "R70", "R74"})
    void a_case_that_withdrawn_use_had_opened_says_so_and_its_users_are_those_that_stand() {
        publishes(
                abri.launched(spent.minusDays(9)), abri.used(firstUse, 6), abri.used(mostUse, 40));
        assertThat(lineage()).isEqualTo("40 of 40 on " + mostUse);

        publishes(abri.withdrawn(mostUse, CALENDAR.today()));
        JsonNode one =
                CALENDAR.centre().list("/api/v1/generalization/cases?division=" + division).get(0);
        assertThat(one.path("evidenceWithdrawnOn").asString())
                .isEqualTo(CALENDAR.today().toString());
        assertThat(lineage()).isEqualTo("6 of 6 on " + firstUse);
    }

    @Test
    @Rule({"R53", "R70"})
    void withdrawn_use_opens_no_case_by_growth() {
        LocalDate later = firstUse.plusDays(70);
        publishes(
                abri.launched(spent.minusDays(9)),
                abri.used(firstUse, 6),
                abri.withdrawn(firstUse, CALENDAR.today()),
                abri.used(later, 12));
        assertThat(CALENDAR.centre().list("/api/v1/generalization/cases?division=" + division))
                .isEmpty();
    }

    private void publishes(FederationMessage... messages) {
        CALENDAR.centre().receives(division, messages);
        CALENDAR.centre().caughtUp();
    }

    private String clock() {
        JsonNode row =
                CALENDAR.centre().list("/api/v1/stops/clocks/%s/abri".formatted(division)).get(0);
        return row.path("state").asString() + " " + row.path("daysLeft").asInt();
    }

    private List<JsonNode> stops() {
        return CALENDAR.centre().list("/api/v1/stops?division=" + division).valueStream().toList();
    }

    private String lineage() {
        JsonNode node =
                CALENDAR.centre().get("/api/v1/generalization/lineage/%s/abri".formatted(division));
        return "%d of %d on %s"
                .formatted(
                        node.path("users").asInt(),
                        node.path("mostUsers").asInt(),
                        node.path("measuredOn").asString());
    }
}
