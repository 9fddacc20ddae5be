package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How long a division that imports its past is not reviewed, whatever it does to stay so. */
@Rule({"R16", "R64"})
@Gate
class ImportHoldTest {

    private static final Calendar CALENDAR = SharedCentre.calendar();

    private final LocalDate first = CALENDAR.newMonth();
    private final DivisionId division = CALENDAR.centre().another();
    private final InitiativeMessages abri = InitiativeMessages.of(division, "abri");
    private final LocalDate spent = first.minusMonths(15);

    @BeforeEach
    void spent() {
        publishes(started("first", first), abri.launched(spent), abri.spent("one", spent));
    }

    @Test
    void an_import_that_never_ends_holds_for_thirty_days() {
        isReadTo(first);
        lastDayOfTheHold();
        assertThat(reasons()).isEmpty();

        CALENDAR.quiet(division);
        assertThat(reasons()).containsExactly("NOT_USED");
    }

    @Test
    void silence_counts_also_after_an_import_that_never_ends() {
        for (int day = 0; day < 30; day++) {
            CALENDAR.quiet(division);
        }
        assertThat(reasons()).isEmpty();

        CALENDAR.quiet(division);
        assertThat(reasons()).containsExactly("SILENCE");
    }

    @Test
    void starting_another_import_meanwhile_prolongs_nothing() {
        isReadTo(first);
        CALENDAR.away(15);
        publishes(started("second", first));
        CALENDAR.away(14);
        CALENDAR.quiet(division);
        assertThat(reasons()).isEmpty();

        CALENDAR.quiet(division);
        assertThat(reasons()).containsExactly("NOT_USED");
    }

    /** Who happens to be reviewed between the two is reviewed rightly, and prolongs nothing. */
    @Test
    void ending_one_import_and_starting_the_next_at_once_is_one_hold() {
        lastDayOfTheHold();
        publishes(ended("first", first), started("second", first));
        assertThat(heldUntil()).isEqualTo(CALENDAR.today());

        CALENDAR.quiet(division);
        assertThat(reasons()).containsExactly("NOT_USED");
    }

    @Test
    void an_import_of_a_later_day_is_held_anew() {
        publishes(ended("first", first));
        assertThat(reasons()).hasSize(1);
        CALENDAR.away(9);
        CALENDAR.quiet(division);
        InitiativeMessages banc = InitiativeMessages.of(division, "banc");
        publishes(
                started("second", CALENDAR.today()),
                banc.launched(spent),
                banc.spent("two", spent));
        assertThat(reasons()).hasSize(1);

        lastDayOfTheHold();
        assertThat(reasons()).hasSize(1);
        CALENDAR.quiet(division);
        assertThat(reasons()).hasSize(2);
    }

    @Test
    void only_an_import_of_as_much_ends_one_that_failed() {
        isReadTo(first.minusDays(2));
        publishes(started("less", first.minusDays(1)), ended("less", first.minusDays(1)));
        assertThat(reasons()).isEmpty();

        publishes(started("corrected", first), ended("corrected", first));
        assertThat(reasons()).containsExactly("NOT_USED");
    }

    private void publishes(FederationMessage... messages) {
        CALENDAR.centre().receives(division, messages);
        CALENDAR.centre().caughtUp();
    }

    private void isReadTo(LocalDate day) {
        CALENDAR.centre().receivesWatermark(division, BusinessDay.startOf(day));
    }

    private void lastDayOfTheHold() {
        CALENDAR.away(29);
        CALENDAR.quiet(division);
    }

    private List<String> reasons() {
        return CALENDAR.centre()
                .list("/api/v1/stops?until=2099-12-31&division=" + division)
                .valueStream()
                .map(ImportHoldTest::reason)
                .toList();
    }

    private LocalDate heldUntil() {
        JsonNode read =
                CALENDAR.centre()
                        .list("/api/v1/stops/silent-divisions?days=0&division=" + division)
                        .get(0);
        return LocalDate.parse(read.path("heldUntil").asString());
    }

    private static String reason(JsonNode stop) {
        return stop.path("reason").asString();
    }

    private FederationMessage started(String name, LocalDate asOf) {
        return new PortfolioImportStarted(division, abri.id(name), asOf);
    }

    private FederationMessage ended(String name, LocalDate asOf) {
        return new PortfolioImported(division, abri.id(name), asOf);
    }
}
