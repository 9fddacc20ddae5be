package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the centre warns of is seen where people work, as long as they can act on it (R63). */
@Rule("R63")
@Gate
class WarningsTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate USE_BY = LocalDate.of(2022, 2, 1);

    private static RunningDivision division;
    private static Neighbour ada;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared().longAgo();
        ada = Neighbour.of(division, "ada", "employee");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(50_000_00, 500),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void a_warning_is_listed_with_its_expense_the_day_by_which_it_is_used_and_the_days_left() {
        String expense = launchedAndSpent("listed");
        warn("listed", expense, 9, USE_BY);
        warn("listed", expense, 11, USE_BY);
        warn("listed", expense, 9, USE_BY);

        assertThat(warnings("listed"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.path("expenseId").asString()).isEqualTo(expense);
                            assertThat(row.path("label").asString()).isEqualTo("cables");
                            assertThat(row.at("/amount/euros").asString()).isEqualTo("1.00");
                            assertThat(row.path("useBy").asString()).isEqualTo("2022-02-01");
                            assertThat(row.path("month").asInt()).isEqualTo(11);
                            assertThat(row.path("daysLeft").asInt()).isEqualTo(32);
                        });
        assertThat(ada.get("/initiatives/listed").body().at("/warnings/0/month").asInt())
                .isEqualTo(11);
        assertThat(mine("listed")).isEqualTo(1);
        assertThat(inOverview("listed"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("daysLeft").asInt()).isEqualTo(32));
    }

    @Test
    void it_is_gone_once_the_product_was_used_in_time() {
        String expense = launchedAndSpent("used");
        warn("used", expense, 9, USE_BY);
        confirmUse("used", "2021-01-31");
        assertThat(warnings("used")).hasSize(1);

        confirmUse("used", "2021-12-24");
        assertThat(warnings("used")).isEmpty();
        assertThat(mine("used")).isZero();
        assertThat(inOverview("used")).isEmpty();
    }

    @Test
    @Rule({"R53", "R63"})
    void whose_evidence_was_withdrawn_after_its_time_waits_until_the_later_day_of_its_warning() {
        String expense = launchedAndSpent("withdrawn", "2020-12-20");
        assertThat(waiting("withdrawn")).isEmpty();

        warn("withdrawn", expense, 0, USE_BY);
        division.settle();

        assertThat(waiting("withdrawn")).containsExactly("EXPENSE by 2022-02-01");
    }

    @Test
    void it_is_gone_once_its_expense_is_reversed() {
        String expense = launchedAndSpent("reversed");
        warn("reversed", expense, 9, USE_BY);
        ada.record(
                "/initiatives/reversed/expenses/" + expense + "/reversal",
                "{\"reason\": \"twice\", \"reversedOn\": \"2022-01-01\"}");

        assertThat(warnings("reversed")).isEmpty();
        assertThat(mine("reversed")).isZero();
        assertThat(inOverview("reversed")).isEmpty();
    }

    @Test
    void it_is_gone_once_the_initiative_has_ended() {
        String expense = launchedAndSpent("closed");
        warn("closed", expense, 9, USE_BY);
        ada.record(
                "/initiatives/closed/close",
                "{\"tried\": \"a\", \"learnt\": \"b\", \"closedOn\": \"2022-01-01\"}");

        assertThat(warnings("closed")).isEmpty();
        assertThat(mine("closed")).isZero();
        assertThat(inOverview("closed")).isEmpty();
    }

    @Test
    void after_its_day_it_stays_listed_with_no_day_left_as_late_news_of_use_still_counts() {
        String expense = launchedAndSpent("late", "2020-12-15");
        warn("late", expense, 11, LocalDate.of(2021, 12, 15));

        assertThat(warnings("late"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("daysLeft").asInt()).isZero());
        assertThat(inOverview("late")).isEmpty();
    }

    @Test
    @Rule({"R28", "R63"})
    void whoever_builds_it_says_once_that_they_have_seen_it_and_of_the_next_one_again() {
        String expense = launchedAndSpent("seen");
        warn("seen", expense, 9, USE_BY);
        String path = "/initiatives/seen/warnings/" + expense + "/seen";
        division.settle();
        Neighbour eve = Neighbour.of(division, "eve", "employee");
        assertThat(eve.refused(path, seen(9))).isEqualTo("R28");
        assertThat(ada.refused(path, seen(11))).isEqualTo("R63");
        assertThat(seenOn("seen")).isEqualTo("nobody");

        String first = ada.record(path, seen(9));
        assertThat(ada.record(path, seen(9))).isEqualTo(first);
        assertThat(seenOn("seen")).isEqualTo("2022-01-01");
        assertThat(published("initiative.warning-seen.v1")).isEqualTo(1);

        warn("seen", expense, 11, USE_BY);
        assertThat(ada.record(path, seen(9))).as("of before").isEqualTo(first);
        assertThat(seenOn("seen")).isEqualTo("nobody");
        ada.record(path, seen(11));
        assertThat(seenOn("seen")).isEqualTo("2022-01-01");
    }

    private static String seen(int month) {
        return "{\"useBy\": \"%s\", \"month\": %d}".formatted(USE_BY, month);
    }

    private static String seenOn(String initiative) {
        return warnings(initiative).at("/0/seenOn").asString("nobody");
    }

    private static int published(String type) {
        return division.bean(JdbcClient.class)
                .sql("select count(*) from journal where type = ?")
                .param(type)
                .query(Integer.class)
                .single();
    }

    @Test
    void warnings_of_other_divisions_are_not_shown() {
        String expense = launchedAndSpent("ours");
        division.receive(
                new FundingWarned(
                        new DivisionId("men"),
                        new InitiativeId("ours"),
                        UUID.fromString(expense),
                        USE_BY,
                        9,
                        LocalDate.of(2021, 11, 1),
                        1));

        assertThat(warnings("ours")).isEmpty();
    }

    private static void warn(String initiative, String expense, int month, LocalDate useBy) {
        division.receive(
                new FundingWarned(
                        DIVISION,
                        new InitiativeId(initiative),
                        UUID.fromString(expense),
                        useBy,
                        month,
                        useBy.minusMonths(12 - month),
                        1));
    }

    private static List<String> waiting(String initiative) {
        return ada.get("/notices")
                .body()
                .get("notices")
                .valueStream()
                .filter(row -> row.path("initiative").asString("").equals(initiative))
                .map(row -> row.path("kind").asString() + " by " + row.path("by").asString())
                .toList();
    }

    private static String launchedAndSpent(String initiative) {
        return launchedAndSpent(initiative, "2021-02-01");
    }

    private static String launchedAndSpent(String initiative, String spentOn) {
        ada.launch(
                """
                {"initiative": "%s", "title": "%s", "kind": "PROTOTYPE", "irritant": "waiting",
                 "trial": "a form", "launchedOn": "2020-12-01"}
                """
                        .formatted(initiative, initiative));
        return ada.record(
                "/initiatives/" + initiative + "/expenses",
                """
                {"amount": {"euros": "1.00"}, "label": "cables", "spentOn": "%s"}
                """
                        .formatted(spentOn));
    }

    private static void confirmUse(String initiative, String day) {
        Neighbour.of(division, "uma", "user-representative")
                .record(
                        "/initiatives/" + initiative + "/usage",
                        "{\"measuredOn\": \"%s\", \"users\": 2, \"level\": \"CONFIRMED\"}"
                                .formatted(day));
    }

    private static JsonNode warnings(String initiative) {
        division.settle();
        return ada.get("/initiatives/" + initiative + "/warnings").body().path("items");
    }

    private static int mine(String initiative) {
        return ada.get("/initiatives?owner=ada")
                .body()
                .path("items")
                .valueStream()
                .filter(row -> row.path("initiative").asString().equals(initiative))
                .mapToInt(row -> row.path("warnings").asInt())
                .sum();
    }

    private static List<JsonNode> inOverview(String initiative) {
        return ada.get("/overview")
                .body()
                .path("warnings")
                .valueStream()
                .filter(row -> row.path("initiative").asString().equals(initiative))
                .toList();
    }
}
