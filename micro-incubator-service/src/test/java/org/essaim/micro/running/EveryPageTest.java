package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.testkit.Browser;
import org.essaim.testkit.EveryPage;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.TriedOut;
import org.essaim.web.identity.AuthorizedOperations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every page of a division that has something to show: on a phone and at a desk, in both languages,
 * light and dark, by keyboard alone, without scripts.
 */
@Gate
@SecondChance
class EveryPageTest {

    private static final DivisionId DIVISION = new DivisionId("anct");

    /** What a browser gets that is no page of its own, or ends the visit. */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/changes",
                    "/irritants/near",
                    "/try/near",
                    "/language",
                    "/login/start",
                    "/me/erased",
                    "/offline",
                    "/offline/token",
                    "/J/{code}",
                    "/U/{initiative}",
                    "/j/{code}",
                    "/u/{initiative}");

    /** One of each kind, which a browser shows in the gate; it shows all of them at night. */
    private static final Set<String> KINDS =
            Set.of(
                    "/",
                    "/irritants",
                    "/irritants/{irritant}",
                    "/irritants/new",
                    "/initiatives/{initiative}",
                    "/initiatives/{initiative}/spend",
                    "/ballots/{round}",
                    "/demos/{initiative}/{demo}",
                    "/ours/envelope",
                    "/me");

    private static final Map<String, String> SHOWN = new HashMap<>();

    private static RunningDivision division;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "envelope"),
                        2026,
                        Amount.of(9_000_00, 120),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
        somethingHappens(Neighbour.of(division, "ada", "employee"));
        division.settle();
    }

    private static void somethingHappens(Neighbour ada) {
        Neighbour mia = Neighbour.of(division, "mia", "employee", "manager");
        mia.record("/volunteers/mia/acceptance", "{\"capacity\": \"MANAGER\"}");
        Neighbour.of(division, "ola", "employee")
                .record("/volunteers/ola/acceptance", "{\"capacity\": \"OPERATIONAL\"}");
        somethingHurts(ada);
        somethingIsTriedAndUsed(ada);
        aRoundIsAskedFor(ada);
        aDemoDecides(ada);
        aRuleIsWaived(mia);
        anotherDivisionMayAdopt();
        show("person", "mia");
        show("point", "BACKUPS");
        show("act", "STAGE");
    }

    private static void somethingHurts(Neighbour ada) {
        show(
                "irritant",
                ada.record(
                        "/irritants",
                        """
                        {"category": "WAITING", "recurrence": "DAILY", "zone": "scolarité",
                         "hurts": "On saisit deux fois les absences", "reportedOn": "2026-11-20"}
                        """));
    }

    private static void somethingIsTriedAndUsed(Neighbour ada) {
        ada.launch(
                """
                {"initiative": "clefs", "title": "Clefs perdues", "kind": "PROTOTYPE",
                 "irritant": "on cherche les clefs", "trial": "un tableau",
                 "launchedOn": "2026-11-02"}
                """);
        show("initiative", "clefs");
        show(
                "expense",
                ada.record(
                        "/initiatives/clefs/expenses",
                        """
                        {"amount": {"euros": "38.50", "halfDays": 1}, "label": "crochets",
                         "spentOn": "2026-11-05"}
                        """));
        show(
                "evidence",
                ada.record(
                        "/initiatives/clefs/usage",
                        """
                        {"measuredOn": "2026-11-10", "users": 8, "level": "DECLARED"}
                        """));
    }

    private static void aRoundIsAskedFor(Neighbour ada) {
        show(
                "round",
                ada.record(
                        "/initiatives/clefs/rounds",
                        """
                        {"kind": "LATER", "pilotUsers": "trois lycées", "months": 4,
                         "amount": {"euros": "1200.00", "halfDays": 12},
                         "team": [{"person": "ada", "part": "DEVELOPER"}]}
                        """));
    }

    private static void aDemoDecides(Neighbour ada) {
        Answer opened = ada.post("/initiatives/clefs/demos", "{}");
        show("demo", opened.text("id"));
        String demo = "/initiatives/clefs/demos/" + SHOWN.get("demo");
        ada.post(
                demo + "/attendance",
                "{\"code\": \"%s\", \"as\": \"TEAM\"}".formatted(opened.text("code")));
        show("code", opened.text("code"));
        show("decision", ada.record(demo + "/decisions", "{\"what\": \"a dark mode\"}"));
    }

    private static void aRuleIsWaived(Neighbour mia) {
        show(
                "derogation",
                mia.record(
                        "/derogations",
                        """
                        {"waives": "deux signatures", "territory": "FR/IDF",
                         "from": "2026-11-27", "until": "2027-01-01"}
                        """));
    }

    private static void anotherDivisionMayAdopt() {
        division.receive(
                new GeneralizationProposed(
                        DIVISION,
                        NamedUuid.of("test", "proposal"),
                        NamedUuid.of("test", "case"),
                        new InitiativeId("tableau"),
                        new DivisionId("dinum"),
                        UUID.fromString(SHOWN.get("irritant")),
                        LocalDate.of(2026, 11, 27),
                        null,
                        null));
        show("origin", "tableau");
    }

    private static void show(String variable, String value) {
        SHOWN.put(variable, value);
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void everybody_can_use_every_page() {
        try (Browser browser = Browser.start();
                Browser plain = Browser.withoutScripts()) {
            PageVisit ada = division.visit(browser).login("ada", "employee", "volunteer");
            PageVisit same = division.visit(plain).login("ada", "employee", "volunteer");
            List<String> shown =
                    templates().filter(each -> Overnight.RUN || KINDS.contains(each)).toList();
            assertThat(shown).hasSizeGreaterThanOrEqualTo(KINDS.size());
            assertThat(new EveryPage(ada, same).deviations(addresses(shown.stream()))).isEmpty();
        }
    }

    @Test
    void every_page_is_served_in_both_languages_with_all_its_texts() {
        FormRequest ada = FormRequest.of(division, "ada");
        for (String language : List.of("fr", "en")) {
            for (String address : addresses(templates())) {
                HttpResponse<String> page = ada.in(language).page(address);
                assertThat(page.statusCode()).as(address).isEqualTo(200);
                assertThat(page.body())
                        .as(address)
                        .contains("lang=\"" + language)
                        .doesNotContain("??");
            }
        }
    }

    @Night
    @Test
    void what_is_wrong_is_said_in_the_language_of_the_page() {
        try (Browser browser = Browser.start()) {
            PageVisit ada = division.visit(browser).login("ada", "employee");
            ada.open("/language?to=fr").open("/initiatives/clefs/life/DANCE");
            assertThat(ada.text()).contains("act vaut l’une de ces valeurs");
            ada.open("/language?to=en").open("/initiatives/clefs/life/DANCE");
            assertThat(ada.text()).contains("act is one of STAGE, PAUSE");
        }
    }

    @Night
    @Test
    void an_operation_is_tried_out_with_a_token_that_is_pasted() {
        try (Browser browser = Browser.start()) {
            TriedOut page = new TriedOut(division.address(), browser);
            page.authorize(TestIssuer.shared().token("ada", DIVISION.value(), "employee"));
            JsonNode answer = page.ask("Initiative", "/api/v1/initiatives");
            assertThat(answer.path("status").asString()).isEqualTo("200");
            assertThat(answer.path("body").asString()).contains("\"title\": \"Clefs perdues\"");
            assertThat(browser.complaints()).as("of the policy, or of scripts").isEmpty();
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allMatch(it -> it.startsWith(division.address().toString()));
        }
    }

    /** Of all that is served, whatever is added. */
    private static Stream<String> templates() {
        return division.bean(AuthorizedOperations.class).all().stream()
                .filter(each -> each.startsWith("GET /"))
                .map(each -> each.substring("GET ".length()))
                .filter(each -> !each.matches("/(api|file|v3)/.*") && !NO_PAGES.contains(each));
    }

    private static List<String> addresses(Stream<String> templates) {
        return templates.map(EveryPageTest::address).toList();
    }

    private static String address(String template) {
        String address = template;
        for (Map.Entry<String, String> each : SHOWN.entrySet()) {
            address = address.replace("{" + each.getKey() + "}", each.getValue());
        }
        assertThat(address).doesNotContain("{");
        return address.endsWith("/wall") ? address + "?code=" + SHOWN.get("code") : address;
    }
}
