package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeWarningSeen;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Who begins with an import is warned of it from then on, and warnings are seen (R63). */
@Rule("R63")
@Gate
class ImportWarningsTest {

    private static final Calendar CALENDAR = SharedCentre.calendar();

    private final LocalDate goLive = CALENDAR.newMonth();
    private final DivisionId division = CALENDAR.centre().another();
    private final InitiativeMessages abri = InitiativeMessages.of(division, "abri");

    @Test
    void of_what_was_imported_only_the_warnings_of_days_from_the_go_live_on_are_given() {
        LocalDate nineMonthsAgo = goLive.minusMonths(9);
        publishes(
                started("import"),
                abri.launched(nineMonthsAgo.minusDays(10)),
                abri.spent("before", nineMonthsAgo.minusDays(1), Flag.IMPORTED),
                abri.spent("after", nineMonthsAgo.plusDays(1), Flag.IMPORTED),
                ended("import"));
        assertThat(warnings()).isEmpty();

        CALENDAR.quiet(division);
        assertThat(warnings()).containsExactly(abri.id("after") + " 9");

        CALENDAR.away(58);
        CALENDAR.quiet(division);
        assertThat(warnings()).containsExactly(abri.id("after") + " 9", abri.id("before") + " 11");
    }

    @Test
    void a_later_import_takes_no_warning_back() {
        LocalDate spent = goLive.plusDays(5).minusMonths(9);
        publishes(
                started("first"),
                abri.launched(spent),
                abri.spent("one", spent, Flag.IMPORTED),
                ended("first"));
        CALENDAR.away(4);
        publishes(started("second"));
        CALENDAR.away(2);
        publishes(ended("second"));

        assertThat(warnings()).containsExactly(abri.id("one") + " 9");
    }

    @Test
    void a_warning_is_seen_once_and_what_is_not_of_it_or_of_another_day_harms_nothing() {
        LocalDate spent = goLive.minusMonths(9);
        LocalDate useBy = spent.plusYears(1);
        DivisionId other = CALENDAR.centre().another();
        publishes(abri.launched(spent), abri.spent("one", spent));
        CALENDAR.quiet(division);
        LocalDate warned = goLive;
        assertThat(seen()).containsExactly("9 null");

        publishes(
                seen(division, "one", useBy, 11, warned),
                seen(division, "one", useBy.plusDays(1), 9, warned),
                seen(division, "another", useBy, 9, warned));
        publishes(other, seen(other, "one", useBy, 9, warned));
        assertThat(seen()).containsExactly("9 null");
        publishes(seen(division, "one", useBy, 9, warned.minusDays(1)));
        assertThat(seen()).as("its day began later there").containsExactly("9 " + warned);

        CALENDAR.away(61);
        CALENDAR.quiet(division);
        publishes(
                seen(division, "one", useBy, 9, CALENDAR.today()),
                seen(division, "one", useBy, 11, LocalDate.of(9999, 12, 31)));
        assertThat(seen())
                .as("once, and no later than it was read here")
                .containsExactly("9 " + warned, "11 " + CALENDAR.today());
    }

    private FederationMessage seen(
            DivisionId by, String expense, LocalDate useBy, int month, LocalDate on) {
        return new InitiativeWarningSeen(by, abri.initiative(), abri.id(expense), useBy, month, on);
    }

    private List<String> seen() {
        return CALENDAR.centre()
                .list("/api/v1/stops/warnings?division=" + division)
                .valueStream()
                .map(row -> row.path("month").asInt() + " " + row.path("seenOn").asString("null"))
                .toList();
    }

    private void publishes(FederationMessage... messages) {
        publishes(division, messages);
    }

    private void publishes(DivisionId division, FederationMessage... messages) {
        CALENDAR.centre().receives(division, messages);
        CALENDAR.centre().caughtUp();
    }

    private List<String> warnings() {
        return CALENDAR.centre()
                .list("/api/v1/stops/warnings?division=" + division)
                .valueStream()
                .map(row -> row.path("expenseId").asString() + " " + row.path("month").asInt())
                .toList();
    }

    private FederationMessage started(String name) {
        return new PortfolioImportStarted(division, abri.id(name), CALENDAR.today());
    }

    private FederationMessage ended(String name) {
        return new PortfolioImported(division, abri.id(name), CALENDAR.today());
    }
}
