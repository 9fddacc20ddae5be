package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.ObstacleKind;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits for each person at the centre is one tap away. */
class DeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final InitiativeMessages SCHOOL = of("academy", "transport");
    private static final InitiativeMessages DESK = of("coast", "interpreter");
    private static final InitiativeMessages LOVED = of("coast", "canteen");

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
        Boards.seat(centre);
        centre.with(SCHOOL.division()).with(DESK.division()).with(new DivisionId("families"));
        accepted(
                centre.put(
                        "/api/v1/divisions/candidates/museum",
                        "{\"dissatisfaction\":70,\"source\":\"a survey\"}"));
        LocalDate spent = TODAY.minusMonths(11).minusDays(10);
        centre.receives(
                SCHOOL.division(),
                SCHOOL.launched(spent),
                SCHOOL.granted(spent),
                SCHOOL.spent("bus", spent),
                SCHOOL.obstacle("no online payment", ObstacleKind.IT, TODAY.minusDays(24)));
        centre.receives(
                DESK.division(),
                DESK.launched(TODAY.minusYears(2)),
                DESK.granted(spent),
                DESK.spent("hours", spent.plusDays(20)),
                LOVED.launched(TODAY.minusYears(2)),
                LOVED.granted(TODAY.minusYears(2)),
                LOVED.used(TODAY.minusDays(30), 34));
        for (InitiativeMessages each : List.of(SCHOOL, DESK)) {
            centre.receivesWatermark(each.division(), BusinessDay.startOf(TODAY));
        }
        Eventually.holds("all is shown", centre::isCaughtUp);
    }

    @Test
    @Rule({"R01", "R02", "R10", "R92"})
    void the_director_sees_what_waits_and_how_the_federation_does_in_both_languages() {
        visit.login("ada", "director").open("/language?to=fr").open("/");
        assertThat(page.text()).contains("Ce qui attend votre décision");
        page.looksRight("desk");
        browser.size(1280, 900, false);
        browser.picture(Path.of("target/pages/desk-wide.png"));
        browser.size(390, 844, true);
        visit.open("/language?to=en").open("/");
        assertThat(page.text()).contains("What waits for your decision");
        page.looksRight("desk-en");
        IO.println(page.text());
    }

    private static InitiativeMessages of(String division, String initiative) {
        return InitiativeMessages.of(new DivisionId(division), initiative);
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
