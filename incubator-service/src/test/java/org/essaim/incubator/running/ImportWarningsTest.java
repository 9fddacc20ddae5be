package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeWarningSeen;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who begins with an import is warned of it from then on, and warnings are seen (R63). */
@Rule("R63")
@Gate
class ImportWarningsTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeMessages ABRI = InitiativeMessages.of(DIVISION, "abri");
    private static final LocalDate GO_LIVE = LocalDate.of(2025, 6, 1);

    private final Calendar calendar = Calendar.from(GO_LIVE);

    @AfterEach
    void stop() {
        calendar.close();
    }

    @Test
    void of_what_was_imported_only_the_warnings_of_days_from_the_go_live_on_are_given() {
        LocalDate nineMonthsAgo = GO_LIVE.minusMonths(9);
        calendar.centre().with(DIVISION);
        publishes(
                started("import"),
                ABRI.launched(nineMonthsAgo.minusDays(10)),
                ABRI.spent("before", nineMonthsAgo.minusDays(1), Flag.IMPORTED),
                ABRI.spent("after", nineMonthsAgo.plusDays(1), Flag.IMPORTED),
                ended("import"));
        assertThat(warnings()).isEmpty();

        calendar.quiet(DIVISION);
        assertThat(warnings()).containsExactly(ABRI.id("after") + " 9");

        calendar.away(58);
        calendar.quiet(DIVISION);
        assertThat(warnings()).containsExactly(ABRI.id("after") + " 9", ABRI.id("before") + " 11");
    }

    @Test
    void a_later_import_takes_no_warning_back() {
        LocalDate spent = GO_LIVE.plusDays(5).minusMonths(9);
        calendar.centre().with(DIVISION);
        publishes(
                started("first"),
                ABRI.launched(spent),
                ABRI.spent("one", spent, Flag.IMPORTED),
                ended("first"));
        calendar.away(4);
        publishes(started("second"));
        calendar.away(2);
        publishes(ended("second"));

        assertThat(warnings()).containsExactly(ABRI.id("one") + " 9");
    }

    @Test
    void a_warning_is_seen_once_and_what_is_not_of_it_or_of_another_day_harms_nothing() {
        LocalDate spent = GO_LIVE.minusMonths(9);
        LocalDate useBy = spent.plusYears(1);
        DivisionId other = new DivisionId("men");
        calendar.centre().with(DIVISION).with(other);
        publishes(ABRI.launched(spent), ABRI.spent("one", spent));
        calendar.quiet(DIVISION);
        LocalDate warned = GO_LIVE;
        assertThat(seen()).containsExactly("9 null");

        publishes(
                seen(DIVISION, "one", useBy, 11, warned),
                seen(DIVISION, "one", useBy.plusDays(1), 9, warned),
                seen(DIVISION, "another", useBy, 9, warned));
        publishes(other, seen(other, "one", useBy, 9, warned));
        assertThat(seen()).containsExactly("9 null");
        publishes(seen(DIVISION, "one", useBy, 9, warned.minusDays(1)));
        assertThat(seen()).as("its day began later there").containsExactly("9 " + warned);

        calendar.away(61);
        calendar.quiet(DIVISION);
        publishes(
                seen(DIVISION, "one", useBy, 9, calendar.today()),
                seen(DIVISION, "one", useBy, 11, LocalDate.of(9999, 12, 31)));
        assertThat(seen())
                .as("once, and no later than it was read here")
                .containsExactly("9 " + warned, "11 " + calendar.today());
    }

    private static FederationMessage seen(
            DivisionId by, String expense, LocalDate useBy, int month, LocalDate on) {
        return new InitiativeWarningSeen(by, ABRI.initiative(), ABRI.id(expense), useBy, month, on);
    }

    private List<String> seen() {
        return calendar.centre()
                .list("/api/v1/stops/warnings")
                .valueStream()
                .map(row -> row.path("month").asInt() + " " + row.path("seenOn").asString("null"))
                .toList();
    }

    private void publishes(FederationMessage... messages) {
        publishes(DIVISION, messages);
    }

    private void publishes(DivisionId division, FederationMessage... messages) {
        calendar.centre().receives(division, messages);
        Eventually.passes(() -> assertThat(calendar.centre().isCaughtUp()).isTrue());
    }

    private List<String> warnings() {
        return calendar.centre()
                .list("/api/v1/stops/warnings")
                .valueStream()
                .map(row -> row.path("expenseId").asString() + " " + row.path("month").asInt())
                .toList();
    }

    private FederationMessage started(String name) {
        return new PortfolioImportStarted(DIVISION, ABRI.id(name), calendar.today());
    }

    private FederationMessage ended(String name) {
        return new PortfolioImported(DIVISION, ABRI.id(name), calendar.today());
    }
}
