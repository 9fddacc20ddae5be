package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.ObstacleKind;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Keyboard;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits for each person at the centre is one tap away. */
@Night
@SecondChance
class DeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate LONG_AGO = TODAY.minusMonths(13);
    private static final InitiativeMessages SCHOOL = of("academy", "transport");
    private static final InitiativeMessages DESK = of("coast", "interpreter");
    private static final InitiativeMessages LOVED = of("coast", "canteen");
    private static final InitiativeMessages STOPPED = of("coast", "forms");
    private static final DivisionId FAMILIES = new DivisionId("families");
    private static final InitiativeMessages GARDEN = InitiativeMessages.of(FAMILIES, "garden");
    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-11-27T10:00:00Z"));
        fill();
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = centre.visit(browser);
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    private static void fill() {
        theBoardIsSeatedAndTheDirectorHasADeputy();
        centre.with(SCHOOL.division()).with(DESK.division()).with(FAMILIES);
        accepted(
                centre.put(
                        "/api/v1/divisions/candidates/museum",
                        "{\"dissatisfaction\":70,\"source\":\"a survey\"}"));
        twoDivisionsPublishAll();
        oneIsSilentForThreeDays();
        oneIsStoppedInNoTime();
        centre.caughtUp();
    }

    private static void theBoardIsSeatedAndTheDirectorHasADeputy() {
        Boards.seat(centre);
        centre.askedBy("bob", null);
        accepted(
                centre.post(
                        "/api/v1/board/deputies",
                        """
                        {"deputy": "bob", "from": "2026-12-21", "until": "2027-01-04"}
                        """));
    }

    private static void twoDivisionsPublishAll() {
        LocalDate spent = TODAY.minusMonths(11).minusDays(10);
        centre.receives(
                SCHOOL.division(),
                SCHOOL.launched(spent),
                SCHOOL.granted(spent),
                SCHOOL.spent("bus", spent),
                SCHOOL.obstacle("no online payment", ObstacleKind.IT, TODAY.minusDays(24)));
        centre.receives(
                DESK.division(),
                DESK.launched(LONG_AGO),
                DESK.granted(LONG_AGO),
                DESK.spent("hours", spent.plusDays(20)),
                STOPPED.launched(LONG_AGO),
                STOPPED.granted(LONG_AGO),
                STOPPED.spent("paper", LONG_AGO),
                LOVED.launched(LONG_AGO),
                LOVED.granted(LONG_AGO),
                LOVED.used(TODAY.minusDays(30), 34));
        for (InitiativeMessages each : List.of(SCHOOL, DESK)) {
            centre.receivesWatermark(each.division(), BusinessDay.startOf(TODAY));
        }
    }

    private static void oneIsSilentForThreeDays() {
        centre.receives(FAMILIES, GARDEN.launched(LONG_AGO));
        centre.receivesWatermark(FAMILIES, BusinessDay.startOf(LocalDate.of(2026, 11, 20)));
        centre.jdbc()
                .sql(
                        """
                        insert into reachable_day
                        select 'division.families', date '2026-11-20' + n
                          from generate_series(1, 3) n
                        """)
                .update();
    }

    private static void oneIsStoppedInNoTime() {
        Eventually.holds(
                "one is stopped",
                () ->
                        centre.jdbc()
                                        .sql(
                                                """
                                                update stop set applied_at =
                                                       decided_at + interval '400 ms'
                                                """)
                                        .update()
                                == 1);
    }

    @Test
    @Rule({"R01", "R02", "R07", "R10", "R76", "R92"})
    void the_director_sees_all_that_waits_in_both_languages() {
        visit.login("ada", "director").open("/language?to=fr").open("/");
        assertThat(page.text())
                .contains("Ce qui attend votre décision", "Vous dirigez l’incubateur.")
                .contains("Une suppléance vous remplace du 21 décembre 2026 au 4 janvier 2027.")
                .contains("transport, academy");
        assertThat(titles())
                .containsExactly(
                        "« canteen » : la proposer ailleurs ?",
                        "Répondre à un obstacle : informatique",
                        "Admettre museum ?",
                        "Dire à quoi sert « canteen »",
                        "Allouer l’enveloppe 2026 : academy",
                        "Allouer l’enveloppe 2026 : coast",
                        "Allouer l’enveloppe 2026 : families",
                        "Enregistrer une clé de signature : academy",
                        "Enregistrer une clé de signature : coast",
                        "Enregistrer une clé de signature : families");
        page.looksRight("desk");
        browser.size(1280, 900, false);
        browser.picture(Path.of("target/pages/desk-wide.png"));
        browser.size(390, 844, true);
        visit.open("/language?to=en").open("/");
        assertThat(titles()).startsWith("“canteen”: offer it to others?", "Answer an obstacle: IT");
        page.looksRight("desk-en");
    }

    @Test
    @Rule({"R51", "R63", "R64", "R98"})
    void beside_it_stands_what_stops_soon_and_how_the_federation_does() {
        visit.login("lea").open("/language?to=en").open("/");
        assertThat(titles()).isEmpty();
        assertThat(page.text())
                .contains("Nothing waits for your decision here.")
                .containsPattern("transport\\s+academy\\s+€300.00\\s+18 December 2026\\s+2 times")
                .containsPattern("interpreter\\s+coast\\s+€300.00\\s+7 January 2027\\s+once")
                .contains("3 without a key.", "No key yet says what is really from it")
                .contains("Meeting of 27 November 2026", "0 of 3 seats have voted.")
                .contains("The votes of both sides are missing.")
                .containsPattern("uses\\s+20%\\s+0% a year ago")
                .containsPattern("effect in\\s+0.4 s\\s+half of one stop at most; 0.4 s at");
    }

    @Test
    @Rule({"R02", "R95", "R96"})
    void each_role_sees_its_own_and_what_is_late_is_called_so() {
        visit.login("uma", "user-representative").open("/language?to=fr").open("/");
        assertThat(page.text()).contains("Vous siégez au collège pour les usagers.");
        assertThat(titles())
                .containsExactly(
                        "« canteen » : la proposer ailleurs ?", "Dire à quoi sert « canteen »");
        visit.login("bob", "director").open("/");
        assertThat(titles()).as("a deputy of later days").isEmpty();

        String paper = "/api/v1/control/expenses/coast/" + STOPPED.id("paper");
        RunningCentre cleo = centre.askedBy("cleo", null, "controller");
        accepted(
                cleo.post(
                        paper + "/findings",
                        "{\"ground\": \"UNPROVEN\", \"remark\": \"no invoice\"}"));
        centre.caughtUp();
        centre.jdbc().sql("update control_finding set due_on = '2026-11-26'").update();
        visit.login("cleo", "controller").open("/language?to=fr").open("/");
        assertThat(page.text())
                .contains("En retard (1)", "en retard, c’était pour le 26 novembre 2026");
        assertThat(titles()).first().isEqualTo("Un constat sans réponse : « forms »");
        page.looksRight("desk-late");
    }

    @Test
    @Rule("R92")
    void what_is_done_leaves_the_desk_without_a_script_too() {
        centre.receives(FAMILIES, GARDEN.obstacle("no gate", ObstacleKind.RULE, TODAY));
        centre.caughtUp();
        try (Browser plain = Browser.withoutScripts()) {
            PageVisit there = centre.visit(plain);
            there.login("ada", "director").open("/language?to=en").open("/");
            assertThat(there.text()).contains("garden, families");
            accepted(
                    centre.post(
                            "/api/v1/obstacles/families/%s/answers".formatted(GARDEN.id("no gate")),
                            "{\"answer\": \"take mine\"}"));
            centre.caughtUp();
            assertThat(there.open("/").text()).doesNotContain("garden, families");
        }
    }

    @Test
    void everything_is_reached_by_the_keyboard_and_one_key_opens_what_waits() {
        visit.login("uma", "user-representative").open("/language?to=en").open("/");
        assertThat(new Keyboard(browser).missed()).isEmpty();
        visit.open("/");
        for (int step = 0; step < 40 && !isAt("main a"); step++) {
            browser.press(TAB);
        }
        assertThat(browser.run("return document.activeElement.ariaLabel").asString())
                .isEqualTo("Vote: “canteen”: offer it to others?");
        browser.press(ENTER);
        Eventually.holds("the item is opened", () -> visit.path().startsWith("/board/items/"));
    }

    private static boolean isAt(String selector) {
        return browser.run("return document.activeElement.matches(arguments[0])", selector)
                .asBoolean();
    }

    private static List<String> titles() {
        return browser.run(
                        "return [...document.querySelectorAll('.work h3')].map(e => e.textContent)")
                .valueStream()
                .map(title -> title.asString().replace('\u00a0', ' '))
                .toList();
    }

    private static InitiativeMessages of(String division, String initiative) {
        return InitiativeMessages.of(new DivisionId(division), initiative);
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
