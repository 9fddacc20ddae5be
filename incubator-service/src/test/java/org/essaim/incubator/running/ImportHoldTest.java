package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How long a division that imports its past is not reviewed, whatever it does to stay so. */
@Rule({"R16", "R64"})
@Gate
class ImportHoldTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeMessages ABRI = InitiativeMessages.of(DIVISION, "abri");
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);

    private final Calendar calendar = Calendar.from(FIRST);

    @BeforeEach
    void spent() {
        calendar.centre().with(DIVISION);
        publishes(started("first", FIRST), ABRI.launched(SPENT), ABRI.spent("one", SPENT));
    }

    @AfterEach
    void stop() {
        calendar.close();
    }

    @Test
    void an_import_that_never_ends_holds_for_thirty_days() {
        isReadTo(FIRST);
        lastDayOfTheHold();
        assertThat(reasons()).isEmpty();

        calendar.quiet(DIVISION);
        assertThat(reasons()).containsExactly("NOT_USED");
    }

    @Test
    void silence_counts_also_after_an_import_that_never_ends() {
        for (int day = 0; day < 30; day++) {
            calendar.quiet(DIVISION);
        }
        assertThat(reasons()).isEmpty();

        calendar.quiet(DIVISION);
        assertThat(reasons()).containsExactly("SILENCE");
    }

    @Test
    void starting_another_import_meanwhile_prolongs_nothing() {
        isReadTo(FIRST);
        calendar.away(15);
        publishes(started("second", FIRST));
        calendar.away(14);
        calendar.quiet(DIVISION);
        assertThat(reasons()).isEmpty();

        calendar.quiet(DIVISION);
        assertThat(reasons()).containsExactly("NOT_USED");
    }

    /** Who happens to be reviewed between the two is reviewed rightly, and prolongs nothing. */
    @Test
    void ending_one_import_and_starting_the_next_at_once_is_one_hold() {
        lastDayOfTheHold();
        publishes(ended("first", FIRST), started("second", FIRST));
        assertThat(heldUntil()).isEqualTo(calendar.today());

        calendar.quiet(DIVISION);
        assertThat(reasons()).containsExactly("NOT_USED");
    }

    @Test
    void an_import_of_a_later_day_is_held_anew() {
        publishes(ended("first", FIRST));
        assertThat(reasons()).hasSize(1);
        calendar.away(9);
        calendar.quiet(DIVISION);
        InitiativeMessages banc = InitiativeMessages.of(DIVISION, "banc");
        publishes(
                started("second", calendar.today()),
                banc.launched(SPENT),
                banc.spent("two", SPENT));
        assertThat(reasons()).hasSize(1);

        lastDayOfTheHold();
        assertThat(reasons()).hasSize(1);
        calendar.quiet(DIVISION);
        assertThat(reasons()).hasSize(2);
    }

    @Test
    void only_an_import_of_as_much_ends_one_that_failed() {
        isReadTo(FIRST.minusDays(2));
        publishes(started("less", FIRST.minusDays(1)), ended("less", FIRST.minusDays(1)));
        assertThat(reasons()).isEmpty();

        publishes(started("corrected", FIRST), ended("corrected", FIRST));
        assertThat(reasons()).containsExactly("NOT_USED");
    }

    private void publishes(FederationMessage... messages) {
        calendar.centre().receives(DIVISION, messages);
        Eventually.passes(() -> assertThat(calendar.centre().isCaughtUp()).isTrue());
    }

    private void isReadTo(LocalDate day) {
        calendar.centre().receivesWatermark(DIVISION, BusinessDay.startOf(day));
    }

    private void lastDayOfTheHold() {
        calendar.away(29);
        calendar.quiet(DIVISION);
    }

    private List<String> reasons() {
        return calendar.centre()
                .list("/api/v1/stops?until=2099-12-31")
                .valueStream()
                .map(ImportHoldTest::reason)
                .toList();
    }

    private LocalDate heldUntil() {
        JsonNode read =
                calendar.centre()
                        .list("/api/v1/stops/silent-divisions?days=0&division=" + DIVISION)
                        .get(0);
        return LocalDate.parse(read.path("heldUntil").asString());
    }

    private static String reason(JsonNode stop) {
        return stop.path("reason").asString();
    }

    private static FederationMessage started(String name, LocalDate asOf) {
        return new PortfolioImportStarted(DIVISION, ABRI.id(name), asOf);
    }

    private static FederationMessage ended(String name, LocalDate asOf) {
        return new PortfolioImported(DIVISION, ABRI.id(name), asOf);
    }
}
