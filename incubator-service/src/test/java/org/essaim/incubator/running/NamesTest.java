package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeAddressSet;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What divisions and initiatives are called at the centre, and where products are found. */
@Night
@SecondChance
class NamesTest {

    private static final InitiativeMessages STOPPED = SampleStops.STOPPED;
    private static final DivisionId ANCT = STOPPED.division();
    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);
    private static final String INITIATIVE = "/api/v1/initiatives/anct/bulletins";

    private static RunningCentre centre;
    private static DisclosedMessages anct;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        centre = SampleStops.centre();
        anct = new DisclosedMessages(centre, ANCT);
        browser = Browser.start();
        visit = centre.visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @Test
    @Rule("R09")
    void a_division_is_called_as_the_centre_says_on_pages_and_in_letters_and_else_by_its_id() {
        visit.login("ada", "director").open("/language?to=en").open("/divisions/anct");
        assertThat(visit.text()).contains("It has no name but its id, anct.");
        browser.run("document.querySelector('details').open = true");
        visit.fill("name", "x".repeat(101)).press("Call it so from today on");
        assertThat(visit.text()).contains("101 characters", "R09");
        assertThat(visit.sight().violations()).isEmpty();
        visit.fill("name", "Agence des territoires").press("Call it so from today on");
        assertThat(visit.text()).contains("It is called so from today on.", "Its id is anct");

        for (String page :
                List.of(
                        "/",
                        "/divisions",
                        "/divisions/anct",
                        "/stops",
                        "/stops/" + stopId(),
                        "/stops/" + stopId() + "/letter",
                        "/initiatives/anct/bulletins",
                        "/search?division=anct",
                        "/control?show=all",
                        "/control/samples",
                        "/money/anct")) {
            visit.open(page);
            assertThat(visit.text()).as(page).contains("Agence des territoires");
        }
        visit.open("/divisions?text=agence+DES");
        assertThat(visit.text()).contains("Agence des territoires").doesNotContain("littoral");
        assertThat(centre.get("/api/v1/divisions/anct").path("name").asString())
                .isEqualTo("Agence des territoires");
        assertThat(centre.published()).contains("division.named.v1 all");
    }

    @Test
    @Rule({"R09", "R100"})
    void a_name_that_was_redacted_is_shown_nowhere_and_the_id_instead() {
        String littoral = "/api/v1/divisions/prefecture-du-littoral";
        assertThat(named(littoral, "Préfecture de Rosalinde").statusCode()).isEqualTo(201);
        centre.caughtUp();
        String digest = centre.get(littoral).path("nameDigest").asString();
        assertThat(
                        centre.post(
                                        "/api/v1/texts/" + digest + "/redaction",
                                        "{\"reason\":\"a person\"}")
                                .statusCode())
                .isEqualTo(201);

        visit.login("ada", "director").open("/divisions");
        assertThat(visit.text()).contains("prefecture-du-littoral").doesNotContain("Rosalinde");
        assertThat(centre.get(littoral).path("name").asString()).isEqualTo("[redacted]");
    }

    @Test
    @Rule("R09")
    void who_is_not_admitted_has_no_name_and_a_new_division_may_come_with_one() {
        HttpResponse<String> refused = named("/api/v1/divisions/nobody", "Nobody");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("division-not-admitted");
        assertThat(
                        centre.post(
                                        "/api/v1/divisions",
                                        """
                                        {"division": "crous", "name": "Œuvres universitaires",
                                         "dissatisfaction": 50, "source": "a survey",
                                         "override": "a test needs several"}
                                        """)
                                .statusCode())
                .isEqualTo(201);
        centre.caughtUp();
        assertThat(centre.get("/api/v1/divisions/crous").path("name").asString())
                .isEqualTo("Œuvres universitaires");
        assertThat(
                        centre.askedBy("eva", null, "employee")
                                .put("/api/v1/divisions/anct/name", "{\"name\":\"Mine\"}")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Rule({"R13", "R100"})
    void a_corrected_title_is_shown_and_found_everywhere_and_the_old_one_stays_in_the_story() {
        WrittenText title = anct.known("Bulletins de Rosalinde");
        publishes(titled(title.reference()), titled(anct.known("Livrets").reference()));

        JsonNode one = centre.get(INITIATIVE);
        assertThat(one.at("/initiative/title").asString()).isEqualTo("Livrets");
        assertThat(one.path("formerTitles").findValuesAsString("title"))
                .containsExactlyInAnyOrder("Bulletins sans papier", "Bulletins de Rosalinde");
        assertThat(found("livrets")).containsExactly("bulletins");
        assertThat(found("papier")).isEmpty();
        visit.login("eva", "employee").open("/language?to=en");
        visit.open("/initiatives/anct/bulletins");
        assertThat(visit.text())
                .contains("Livrets", "Title corrected; it was “Bulletins sans papier”");
        visit.open("/stops/" + stopId() + "/letter");
        assertThat(visit.text()).contains("Livrets").doesNotContain("Bulletins");

        centre.bean(FreeTexts.class)
                .redact(DivisionStream.of(ANCT), title.reference().digest(), Instant.EPOCH);
        assertThat(centre.get(INITIATIVE).path("formerTitles").findValuesAsString("title"))
                .containsExactlyInAnyOrder("Bulletins sans papier", "[redacted]");
    }

    @Test
    void a_product_is_linked_where_its_division_says_that_it_is_found() {
        publishes(at(anct.known("https://bulletins.example.fr/").reference()));
        assertThat(address()).isEqualTo("https://bulletins.example.fr/");
        visit.login("eva", "employee").open("/initiatives/anct/bulletins");
        assertThat(browser.run("return document.querySelector('a[rel]').outerHTML").asString())
                .contains("https://bulletins.example.fr/", "nofollow noopener noreferrer");

        publishes(at(null));
        assertThat(address()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://anct.example.fr@evil.example/",
                "https://anct.example.fr/\u0007",
                "https://аnct.example.fr/",
                "data:text/html,x"
            })
    void what_a_hostile_division_calls_an_address_is_none(String hostile) {
        String salt = "00".repeat(16);
        FreeText text = new FreeText(Disclosure.digestOf(salt, hostile));
        centre.bean(FreeTexts.class)
                .keep(
                        DivisionStream.of(ANCT),
                        List.of(new Disclosure(text.digest(), salt, hostile)));
        publishes(at(text));

        assertThat(address()).isEmpty();
        visit.login("eva", "employee").open("/initiatives/anct/bulletins");
        assertThat(browser.source()).doesNotContain("alert(1)", "evil.example", "data:text");
    }

    @Test
    @Rule("R100")
    void another_division_that_describes_an_initiative_describes_none() {
        JsonNode before = centre.get(INITIATIVE);
        DivisionId other = SampleStops.LITTORAL;
        centre.receivesUnrelated(
                other,
                List.of(
                        new InitiativeTitleCorrected(
                                other, STOPPED.initiative(), reference("Mine"), DAY),
                        new InitiativeAddressSet(
                                other, STOPPED.initiative(), reference("https://mine.fr/"), DAY)));
        centre.caughtUp();

        assertThat(centre.get(INITIATIVE)).isEqualTo(before);
        assertThat(centre.text("/api/v1/initiatives/prefecture-du-littoral/bulletins"))
                .contains("\"status\":404");
    }

    private static FreeText reference(String text) {
        return new DisclosedMessages(centre, SampleStops.LITTORAL).known(text).reference();
    }

    private static FederationMessage titled(FreeText title) {
        return new InitiativeTitleCorrected(ANCT, STOPPED.initiative(), title, DAY);
    }

    private static FederationMessage at(FreeText address) {
        return new InitiativeAddressSet(ANCT, STOPPED.initiative(), address, DAY);
    }

    private static String address() {
        return centre.get(INITIATIVE).at("/initiative/address").asString("");
    }

    private static List<String> found(String words) {
        return centre.list("/api/v1/search?q=" + words).findValuesAsString("id");
    }

    private static void publishes(FederationMessage... messages) {
        centre.receives(ANCT, messages);
        centre.caughtUp();
    }

    private static HttpResponse<String> named(String division, String name) {
        return centre.put(division + "/name", "{\"name\":\"" + name + "\"}");
    }

    private static String stopId() {
        return centre.list("/api/v1/stops")
                .valueStream()
                .filter(each -> each.path("initiative").asString().equals("bulletins"))
                .findFirst()
                .orElseThrow()
                .path("stopId")
                .asString();
    }
}
