package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stops in the running service: on what was read, once, explained, and reinstated. */
@Gate
class StopTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 2);
    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final SharedCentre SHARED = SharedCentre.at("2025-06-01T10:00:00Z");
    private static final RunningCentre CENTRE = SHARED.centre();

    @Test
    @Rule("R64")
    void nothing_stops_before_the_division_is_read_past_use_by() {
        InitiativeMessages messages = spentIn("early");
        readUpTo(messages, BusinessDay.startOf(DUE).minusSeconds(1));
        assertThat(stop(messages)).isNull();

        readUpTo(messages, BusinessDay.startOf(DUE));
        assertThat(stop(messages).path("dueOn").asString()).isEqualTo("2025-03-02");
    }

    @Test
    @Rule({"R62", "R66"})
    void a_stop_explains_itself_from_what_was_seen() {
        InitiativeMessages messages = spentIn("explained");
        CENTRE.receives(messages.division(), messages.used(SPENT.minusDays(1), 7));
        readUpTo(messages, BusinessDay.startOf(DUE));

        JsonNode decision = CENTRE.get("/api/v1/stops/" + stop(messages).path("stopId").asString());

        assertThat(decision.at("/expense/expenseId").asString())
                .isEqualTo(messages.id("one").toString());
        assertThat(decision.at("/expense/spentOn").asString()).isEqualTo("2024-03-01");
        assertThat(decision.path("useBy").asString()).isEqualTo("2025-03-01");
        assertThat(decision.at("/evidenceSeen/0/users").asInt()).isEqualTo(7);
        assertThat(decision.path("watermark").asString()).isEqualTo("2025-03-01T23:00:00Z");
        assertThat(decision.path("policyVersion").asInt()).isEqualTo(1);
        assertThat(decision.path("reason").asString()).isEqualTo("NOT_USED");
    }

    @Test
    @Rule({"R60", "R61"})
    void each_expense_has_a_clock_that_says_what_became_of_it() {
        InitiativeMessages messages = InitiativeMessages.of(admitted("clocks"), "abri");
        CENTRE.receives(
                messages.division(),
                messages.launched(SPENT),
                messages.spent("wrong", SPENT),
                messages.reversed("wrong", SPENT),
                messages.spent("one", SPENT.plusDays(1)),
                messages.used(SPENT.plusDays(9), 2),
                messages.spent("two", SPENT.plusDays(10)),
                messages.spent("new", CENTRE.today()));
        CENTRE.caughtUp();

        JsonNode clocks = CENTRE.list("/api/v1/stops/clocks/clocks/abri");

        assertThat(clocks.findValuesAsString("state"))
                .containsExactly("REVERSED", "REDEEMED", "STRUCK", "RUNS");
        assertThat(clocks.at("/1/redeemedOn").asString()).isEqualTo(SPENT.plusDays(9).toString());
        assertThat(clocks.at("/2/useBy").asString()).isEqualTo("2025-03-11");
        assertThat(clocks.at("/3/daysLeft").asInt()).isEqualTo(366);
        assertThat(CENTRE.list("/api/v1/stops/clocks/clocks/nothing").isEmpty()).isTrue();
    }

    @Test
    @Rule("R67")
    void evidence_recorded_late_reinstates_and_a_later_due_expense_stops_again() {
        InitiativeMessages messages = spentIn("late");
        CENTRE.receives(messages.division(), messages.spent("two", SPENT.plusMonths(2)));
        readUpTo(messages, BusinessDay.startOf(DUE.plusMonths(2)));
        assertThat(stops(messages)).isEqualTo(1);

        CENTRE.receives(messages.division(), messages.used(SPENT.plusDays(1), 1));
        CENTRE.caughtUp();

        assertThat(stops(messages)).isEqualTo(2);
        assertThat(stop(messages).path("reinstatedReason").asString()).isEqualTo("EVIDENCE");
        assertThat(CENTRE.published()).contains("funding.reinstated.v1 division.late");
    }

    @Test
    @Rule("R67")
    void use_recorded_late_and_a_reversal_reinstate_though_nothing_else_is_due() {
        InitiativeMessages used = spentIn("quiet");
        InitiativeMessages reversed = spentIn("mistaken");
        for (InitiativeMessages each : List.of(used, reversed)) {
            readUpTo(each, BusinessDay.startOf(DUE));
            assertThat(stop(each).path("reinstated").asBoolean(true)).isFalse();
        }
        CENTRE.receives(used.division(), used.used(SPENT.plusDays(1), 1));
        CENTRE.receives(reversed.division(), reversed.reversed("one", DUE));
        CENTRE.caughtUp();
        assertThat(List.of(stops(used), stops(reversed))).containsOnly(1L);
        assertThat(stop(used).path("reinstatedReason").asString()).isEqualTo("EVIDENCE");
        assertThat(stop(reversed).path("reinstatedReason").asString()).isEqualTo("REVERSAL");
    }

    @Test
    @Rule("R64")
    void a_division_between_the_start_and_the_end_of_an_import_is_not_reviewed() {
        InitiativeMessages messages = InitiativeMessages.of(admitted("importing"), "abri");
        UUID first = messages.id("import");
        CENTRE.receives(
                messages.division(),
                new PortfolioImportStarted(messages.division(), first, DUE),
                messages.launched(SPENT),
                messages.spent("one", SPENT));
        readUpTo(messages, BusinessDay.startOf(DUE));
        assertThat(stop(messages)).isNull();

        CENTRE.receives(
                messages.division(), new PortfolioImported(messages.division(), first, DUE));
        CENTRE.caughtUp();
        assertThat(stop(messages)).isNotNull();
    }

    @Test
    @Rule("R64")
    void an_initiative_with_a_dead_letter_is_not_stopped_and_others_are() {
        InitiativeMessages failing = InitiativeMessages.of(admitted("failing"), "abri");
        InitiativeMessages other = InitiativeMessages.of(failing.division(), "banc");
        InitiativeMessages namesake = InitiativeMessages.of(admitted("namesake"), "abri");
        CENTRE.receives(
                failing.division(),
                failing.launched(SPENT),
                failing.spent("one", SPENT),
                failing.spent("one", SPENT),
                other.launched(SPENT),
                other.spent("one", SPENT));
        CENTRE.receives(
                namesake.division(), namesake.launched(SPENT), namesake.spent("one", SPENT));
        CENTRE.receivesWatermark(failing.division(), BusinessDay.startOf(DUE));
        readUpTo(namesake, BusinessDay.startOf(DUE));

        assertThat(stop(failing)).isNull();
        assertThat(stop(other)).isNotNull();
        assertThat(stop(namesake)).isNotNull();
    }

    @Test
    @Rule("R64")
    void more_than_thirty_reachable_days_without_news_stop_for_silence() {
        InitiativeMessages messages = spentIn("silent");
        reachableDays(messages, 30);
        CENTRE.caughtUp();
        assertThat(stop(messages)).isNull();

        reachableDays(messages, 31);
        CENTRE.caughtUp();
        assertThat(stop(messages).path("reason").asString()).isEqualTo("SILENCE");
    }

    @Test
    @Rule("R63")
    void a_live_expense_is_warned_of_once_a_month_and_its_division_learns_it() {
        InitiativeMessages messages = InitiativeMessages.of(admitted("warned"), "abri");
        LocalDate spent = LocalDate.of(2024, 8, 15);
        CENTRE.receives(
                messages.division(), messages.launched(spent), messages.spent("one", spent));
        CENTRE.caughtUp();
        CENTRE.receives(messages.division(), messages.used(spent.minusDays(1), 1));
        CENTRE.caughtUp();

        assertThat(CENTRE.published())
                .filteredOn(each -> each.equals("funding.warned.v1 division.warned"))
                .hasSize(1);
        assertThat(CENTRE.get("/api/v1/stops/warnings?division=warned").at("/items/0/month"))
                .hasToString("9");
    }

    @Test
    @Rule("R62")
    void what_is_due_is_listed_by_days_and_page_by_page_until_it_is_used() {
        DivisionId division = admitted("coming");
        LocalDate today = LocalDate.of(2025, 6, 1);
        for (int days : new int[] {29, 30, 89, 179, 181}) {
            InitiativeMessages one = InitiativeMessages.of(division, "due-in-" + days);
            LocalDate spent = today.plusDays(days - 1).minusMonths(12);
            CENTRE.receives(division, one.launched(spent), one.spent("one", spent));
        }
        CENTRE.caughtUp();

        assertThat(coming("days=30")).containsExactly("due-in-29", "due-in-30");
        assertThat(coming("days=90")).containsExactly("due-in-29", "due-in-30", "due-in-89");
        assertThat(coming("days=180&size=1000")).hasSize(4);
        String next =
                CENTRE.get("/api/v1/stops/coming?division=coming&days=180&size=2")
                        .path("next")
                        .asString();
        assertThat(coming("days=180&size=2&after=" + next))
                .containsExactly("due-in-89", "due-in-179");

        CENTRE.receives(division, InitiativeMessages.of(division, "due-in-29").used(today, 1));
        CENTRE.caughtUp();
        assertThat(coming("days=30")).containsExactly("due-in-30");
    }

    private static List<String> coming(String query) {
        return CENTRE.list("/api/v1/stops/coming?division=coming&" + query)
                .valueStream()
                .map(row -> row.path("initiative").asString())
                .toList();
    }

    @Test
    @Rule("R66")
    void a_second_instance_on_the_same_database_decides_nothing_twice() {
        InitiativeMessages messages = InitiativeMessages.of(admitted("twice"), "abri");
        try (RunningCentre second = RunningCentre.at(NOW, SHARED.database())) {
            for (int i = 0; i < 20; i++) {
                InitiativeMessages one = InitiativeMessages.of(messages.division(), "abri" + i);
                CENTRE.receives(one.division(), one.launched(SPENT), one.spent("one", SPENT));
            }
            CENTRE.receivesWatermark(messages.division(), BusinessDay.startOf(DUE));
            CENTRE.caughtUp();
            second.caughtUp();
        }

        assertThat(CENTRE.published())
                .filteredOn(each -> each.equals("funding.stopped.v1 division.twice"))
                .hasSize(20);
    }

    /** An initiative that spent something and that nobody has used yet. */
    private static InitiativeMessages spentIn(String division) {
        InitiativeMessages abri = InitiativeMessages.of(admitted(division), "abri");
        CENTRE.receives(abri.division(), abri.launched(SPENT), abri.spent("one", SPENT));
        return abri;
    }

    private static void readUpTo(InitiativeMessages messages, Instant watermark) {
        CENTRE.receivesWatermark(messages.division(), watermark);
        CENTRE.caughtUp();
    }

    private static DivisionId admitted(String name) {
        DivisionId division = new DivisionId(name);
        CENTRE.with(division);
        return division;
    }

    private static void reachableDays(InitiativeMessages messages, int days) {
        for (int i = 0; i < days; i++) {
            CENTRE.jdbc()
                    .sql("insert into reachable_day values (?, ?) on conflict do nothing")
                    .param("division." + messages.division())
                    .param(DUE.plusDays(i))
                    .update();
        }
    }

    private static long stops(InitiativeMessages messages) {
        return CENTRE.list("/api/v1/stops?size=1000&division=" + messages.division())
                .valueStream()
                .filter(row -> isOf(row, messages))
                .count();
    }

    /** The first due one, or null. */
    private static JsonNode stop(InitiativeMessages messages) {
        return CENTRE.list("/api/v1/stops?size=1000&division=" + messages.division())
                .valueStream()
                .filter(row -> isOf(row, messages))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(JsonNode row, InitiativeMessages messages) {
        return row.path("division").asString().equals(messages.division().value())
                && row.path("initiative").asString().equals(messages.initiative().value());
    }
}
