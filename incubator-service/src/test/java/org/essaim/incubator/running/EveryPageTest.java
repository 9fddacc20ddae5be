package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.ObstacleKind;
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Browser;
import org.essaim.testkit.EveryPage;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every page of a centre that has something to show: on a phone and at a desk, in both languages,
 * light and dark, by keyboard alone, without scripts. In the gate one page of each kind is.
 */
@Gate
@SecondChance
class EveryPageTest {

    private static final String API = "/api/v1";
    private static final InitiativeMessages STOPPED = SampleStops.STOPPED;
    private static final InitiativeMessages LOVED =
            InitiativeMessages.of(SampleStops.LITTORAL, "tableau");

    /** What waits, a search, lists, figures, a file, a form, a letter and minutes. */
    private static final Set<String> ONE_OF_EACH_KIND =
            Set.of(
                    "/",
                    "/search",
                    "/stops",
                    "/stops/{id}",
                    "/stops/{id}/letter",
                    "/money",
                    "/money/{division}/allocate",
                    "/board/meetings/{on}",
                    "/initiatives/{division}/{initiative}",
                    "/control/expenses/{division}/{expenseId}");

    private static final Map<String, String> SHOWN = new HashMap<>();

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = SampleStops.centre("--essaim.webhooks.allowed=127.0.0.1");
        theBoardMeets();
        somethingIsLoved();
        controlLooks();
        theCentreActs();
        centre.caughtUp();
        SHOWN.put("division", STOPPED.division().value());
        SHOWN.put("initiative", STOPPED.initiative().value());
        SHOWN.put("id", SampleStops.stopOf(centre, STOPPED));
        SHOWN.put("/stops/coming/{division}/{expense}", coming());
        SHOWN.put("person", "eva");
    }

    private static void theBoardMeets() {
        Boards.seat(centre);
        Boards.questionTheDirector(centre, centre.today().plusDays(10).toString());
        SHOWN.put("on", centre.today().toString());
        SHOWN.put("seatId", first("/board/seats", "seatId"));
        SHOWN.put("deputyId", first("/board/deputies", "deputyId"));
        SHOWN.put("successionId", first("/board/successions", "successionId"));
        SHOWN.put(
                "itemId",
                made(post("/board/agenda", "{\"question\": \"Se réunir chaque mois ?\"}")));
    }

    private static void somethingIsLoved() {
        LocalDate day = centre.today().minusDays(40);
        centre.receives(
                LOVED.division(),
                LOVED.launched(day),
                LOVED.used(day, 25),
                LOVED.obstacle("aucun compte", ObstacleKind.IT, day));
        centre.caughtUp();
        SHOWN.put("caseId", first("/generalization/cases", "caseId"));
        SHOWN.put(
                "/obstacles/{division}/{obstacleId}",
                "/obstacles/%s/%s".formatted(LOVED.division(), LOVED.id("aucun compte")));
        SHOWN.put(
                "/control/evidence/{division}/{evidenceId}",
                "/control/evidence/%s/%s".formatted(LOVED.division(), LOVED.id("use" + day)));
        SHOWN.put(
                "/control/evidence/{division}/{evidenceId}/findings/{findingId}",
                found(SHOWN.get("/control/evidence/{division}/{evidenceId}")));
    }

    private static void controlLooks() {
        String item = ControlledCentre.item(STOPPED, "one");
        SHOWN.put("/control/expenses/{division}/{expenseId}", item);
        SHOWN.put("/control/expenses/{division}/{expenseId}/findings/{findingId}", found(item));
        SHOWN.put(
                "sampleId",
                made(
                        centre.askedBy("cleo", null, "controller")
                                .post(
                                        API + "/control/samples",
                                        """
                                        {"from": "2024-01-01", "to": "2025-05-01", "size": 2,
                                         "seed": 7}
                                        """)));
    }

    private static void theCentreActs() {
        post("/divisions/anct/allocations", allocation());
        put("/offices/dsi", "{\"name\": \"La direction du numérique\"}");
        SHOWN.put("office", "dsi");
        put("/divisions/candidates/dgt", "{\"dissatisfaction\": 70, \"source\": \"le baromètre\"}");
        SHOWN.put("/divisions/candidates/{division}", "/divisions/candidates/dgt");
        SHOWN.put(
                "webhookId",
                made(
                        post(
                                "/webhooks",
                                """
                                {"address": "http://127.0.0.1:9/essaim",
                                 "kinds": ["FUNDING_STOPPED"]}
                                """)));
    }

    private static String allocation() {
        return """
        {"id": "%s", "year": 2025, "amount": {"euros": "9000.00", "halfDays": 40},
         "on": "%s"}
        """
                .formatted(UUID.randomUUID(), centre.today());
    }

    private static String coming() {
        return "/stops/coming/%s/%s"
                .formatted(SampleStops.COMING.division(), SampleStops.COMING.id("one"));
    }

    /** The page of a finding that is opened about it. */
    private static String found(String item) {
        String finding =
                made(
                        centre.askedBy("cleo", null, "controller")
                                .post(
                                        API + item + "/findings",
                                        "{\"ground\": \"UNPROVEN\", \"remark\": \"pas de reçu\"}"));
        return item + "/findings/" + finding;
    }

    private static HttpResponse<String> post(String path, String body) {
        return centre.post(API + path, body);
    }

    private static void put(String path, String body) {
        HttpResponse<String> answer = centre.put(API + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    /** The id of what was made. */
    private static String made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElse("");
        String id = ContractJson.mapper().readTree(answer.body()).path("id").asString("");
        return id.isEmpty() ? location.substring(location.lastIndexOf('/') + 1) : id;
    }

    private static String first(String list, String id) {
        return centre.get(API + list).at("/items/0/" + id).asString();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void everybody_can_use_every_page() {
        try (Browser browser = Browser.start();
                Browser plain = Browser.withoutScripts()) {
            PageVisit ada =
                    centre.visit(browser).login("ada", "director", "operator", "controller");
            PageVisit same = centre.visit(plain).login("ada", "director", "operator", "controller");
            assertThat(new EveryPage(ada, same).deviations(inBothWays(addresses()))).isEmpty();
        }
    }

    @Test
    @Rule("R01")
    void a_token_without_the_office_offers_no_more_than_any_member_has() {
        try (Browser browser = Browser.start()) {
            PageVisit visit = centre.visit(browser);
            List<List<String>> member = offered(visit.login("lea"));
            assertThat(offered(visit.login("bob", "director"))).isEqualTo(member);
            PageVisit elsewhere = centre.visit(browser, "anct");
            assertThat(offered(elsewhere.login("mia", "operator")))
                    .as("who operates a division")
                    .isEqualTo(offered(elsewhere.login("ola")));
            assertThat(offered(visit.login("ada", "director"))).isNotEqualTo(member);
        }
    }

    /** The operations that forms ask, and the pages to which buttons lead, after the page. */
    private static List<List<String>> offered(PageVisit visit) {
        return visit.browser()
                .await(
                        """
                        const [addresses, done] = arguments;
                        const asked = 'main input[name=_operation], main a.btn:not([href="/"])';
                        (async () => {
                            const offered = [];
                            for (const each of addresses) {
                                const page = await fetch(each, {headers: {Accept: 'text/html'}});
                                offered.push([each, ...[...new DOMParser()
                                    .parseFromString(await page.text(), 'text/html')
                                    .querySelectorAll(asked)]
                                    .map(e => e.value || e.getAttribute('href')).sort()]);
                            }
                            done(offered);
                        })();
                        """,
                        addresses())
                .valueStream()
                .map(page -> page.valueStream().map(JsonNode::asString).toList())
                .toList();
    }

    /** In the gate every other one is met on a phone, and the others at a desk: so each is. */
    private static List<String> inBothWays(List<String> addresses) {
        return Overnight.RUN
                ? addresses
                : addresses.stream().flatMap(each -> Stream.of(each, each)).toList();
    }

    /** Overnight of all that is served, whatever is added. */
    private static List<String> addresses() {
        return CentrePages.templates(centre).stream()
                .filter(each -> Overnight.RUN || ONE_OF_EACH_KIND.contains(each))
                .map(EveryPageTest::address)
                .toList();
    }

    private static String address(String template) {
        String address = SHOWN.getOrDefault(template, template);
        for (Map.Entry<String, String> each : SHOWN.entrySet()) {
            address = address.replace("{" + each.getKey() + "}", each.getValue());
        }
        assertThat(address).doesNotContain("{");
        return address;
    }
}
