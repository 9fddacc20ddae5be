package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Keyboard;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * It hurts, so somebody tries something: on a phone, in two languages, with and without scripts.
 */
@Night
@SecondChance
class TryTest {

    private static final String HURTS = "Vingt minutes par jour à chercher qui a la clef";
    private static final String TRIAL =
            "Un tableau dans le couloir, avec vingt crochets et des étiquettes";
    private static final String KEYS = "Les clefs des salles se perdent";

    private static RunningDivision division;
    private static Browser browser;
    private static Browser plain;
    private static PageVisit visit;
    private static String keys;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        allocate("first");
        keys = report("eve", KEYS, "bâtiment B");
        who("uma").record("/irritants/" + keys + "/corroboration", "{}");
        browser = phone(Browser.start());
        plain = phone(Browser.withoutScripts());
        visit = division.visit(browser);
    }

    private static Browser phone(Browser browser) {
        browser.size(390, 844, true);
        return browser;
    }

    @AfterAll
    static void stop() {
        browser.close();
        plain.close();
        division.close();
    }

    @Test
    @Rule({"R20", "R21", "R22"})
    void a_first_launch_is_two_taps_and_two_fields_and_its_grant_is_there() {
        visit.login("ada", "employee").open("/language?to=fr");
        int taps = 0;
        browser.run("document.querySelector('nav a[href=\"/try\"]').click()");
        taps++;
        Eventually.holds("the form is there", () -> visit.path().equals("/try"));
        assertThat(written()).contains("500 € et 10 demi-journées", "sont à vous");
        int words = text("main").split("\\s+").length;
        visit.fill("irritant", HURTS).fill("trial", TRIAL).press("Lancer");
        taps++;
        assertThat(taps).isLessThanOrEqualTo(3);
        assertThat(seconds(taps, words, HURTS.length() + TRIAL.length())).isLessThanOrEqualTo(60);
        assertThat(visit.path()).startsWith("/initiatives/");
        var launched = launched("ada");
        assertThat(visit.path())
                .isEqualTo("/initiatives/" + launched.path("initiative").asString());
        assertThat(launched.path("title").asString())
                .isEqualTo("Un tableau dans le couloir, avec vingt crochets et des…");
        assertThat(launched.path("kind").asString()).isEqualTo("IMPROVEMENT");
        assertThat(launched.at("/granted/euros").asString()).isEqualTo("500.00");
        assertThat(launched.at("/granted/halfDays").asInt()).isEqualTo(10);
    }

    /**
     * How long it takes on a phone, whatever the machine: 240 words a minute are read, three
     * letters a second typed, and a tap takes a second and a half to aim.
     */
    private static double seconds(int taps, int words, int letters) {
        return words / 4.0 + letters / 3.0 + taps * 1.5;
    }

    @Test
    @Rule({"R20", "R21"})
    void launching_needs_no_more_than_a_keyboard() {
        visit.login("kim", "employee").open("/language?to=fr");
        Keyboard keys = new Keyboard(browser);
        keys.to("J’essaie").enter();
        Eventually.holds("the form is there", () -> visit.path().equals("/try"));
        keys.to("irritant").type("On attend l'ascenseur");
        keys.to("trial").type("Un escalier mieux signalé");
        keys.to("Lancer").enter();
        Eventually.holds("it is launched", () -> visit.path().startsWith("/initiatives/"));
        assertThat(launched("kim").path("title").asString()).isEqualTo("Un escalier mieux signalé");
    }

    @Test
    @Rule({"R20", "R21"})
    void launching_needs_no_script() {
        PageVisit still = division.visit(plain).login("bob", "employee");
        still.open("/try?irritant=" + keys);
        assertThat(plain.run("return document.getElementById('irritant').value").asString())
                .isEqualTo(KEYS);
        still.fill("trial", "A board").fill("title", "Lost keys").choose("kind-PROTOTYPE");
        still.press("Launch");
        assertThat(still.path()).startsWith("/initiatives/");
        var launched = launched("bob");
        assertThat(launched.path("title").asString()).isEqualTo("Lost keys");
        assertThat(launched.path("kind").asString()).isEqualTo("PROTOTYPE");
        assertThat(still.open("/irritants/" + keys).text())
                .contains("Lost keys", "Somebody, since");
    }

    @Test
    @Rule({"R21", "R91"})
    void whoever_types_what_hurts_sees_what_others_said_and_launches_about_it() {
        division.as("lea", "employee")
                .put("/people/me", "{\"name\": \"Léa Roux\"}", "Idempotency-Key", "name of lea");
        visit.login("lea", "employee").open("/language?to=fr").open("/try");
        visit.fill("irritant", "on perd toujours les clefs").press("Lancer");
        assertThat(visit.path()).isEqualTo("/try");
        assertThat(text("trial-wrong")).isEqualTo("À remplir.");
        assertThat(written()).contains("Est-ce l’un de ceux-ci", KEYS);
        visit.fill("irritant", "un hélicoptère");
        Eventually.holds("nothing is near", () -> !visit.text().contains(KEYS));
        visit.fill("irritant", "les clefs des salles");
        Eventually.holds("it is near", () -> visit.text().contains(KEYS));
        browser.run("document.querySelector('#near fieldset').id = 'before'");
        visit.choose("about-" + keys).fill("irritant", "tout autre chose");
        Eventually.holds(
                "the answer is there",
                () -> browser.run("return !document.getElementById('before')").asBoolean());
        assertThat(visit.text()).contains(KEYS, "Non, autre chose");
        visit.fill("trial", "Un QR code par clef").press("Lancer");
        division.settle();
        assertThat(visit.open("/irritants/" + keys).text())
                .contains("Un QR code par clef", "Léa Roux, depuis le 27 novembre 2026");
        assertThat(visit.open("/irritants").text()).contains("quelqu’un essaie");
    }

    @Test
    @Rule("R22")
    void a_launch_on_a_short_envelope_says_beforehand_what_it_gets() {
        while (division.get("/envelope").amount("/available").covers(Amount.of(500_00, 10))) {
            who("uma").launch(launch("Encore un essai"));
            division.settle();
        }
        visit.login("mia", "employee").open("/language?to=fr").open("/try");
        assertThat(written())
                .contains(
                        "Il ne reste que 200,00 € et 4 demi-journées",
                        "vous recevrez 200 € et 4 demi-journées",
                        "jusqu’à 500 €");
        look("try-short");
        who("uma").launch(launch("Le dernier"));
        division.settle();
        visit.open("/try");
        assertThat(written()).contains("L’enveloppe est vide aujourd’hui");
        visit.fill("irritant", "rien ne marche").fill("trial", "quand même").press("Lancer");
        assertThat(launched("mia").at("/granted/euros").asString()).isEqualTo("0.00");
        allocate("again");
    }

    @Test
    @Rule({"R28", "R80"})
    void what_is_tried_here_is_found_by_whose_it_is_by_its_stage_and_by_its_words() {
        String id = who("boss").record("/initiatives", launch("Bulletins sans papier"));
        who("boss")
                .record(
                        "/initiatives/" + id + "/close",
                        """
                        {"tried": "papier", "learnt": "rien", "closedOn": "2026-11-27"}
                        """);
        who("boss").launch(launch("Navette du matin"));
        division.settle();
        visit.login("boss", "employee").open("/initiatives?mine=true");
        assertThat(written()).contains("Bulletins", "Navette", "€500.00 and 10 half-days left");
        unfold();
        look("initiatives-mine");
        visit.fill("ended", "true").press("Search");
        assertThat(written()).contains("Bulletins", "Closed").doesNotContain("Navette");
        assertThat(visit.open("/initiatives?text=navettes&stage=IDEA&ended=").text())
                .contains("Navette")
                .doesNotContain("Bulletins");
        assertThat(visit.open("/initiatives?stage=PILOT&text=navettes").text())
                .contains("No initiative matches");
    }

    @Test
    void every_page_fits_a_phone_and_a_desk_and_is_read_by_everybody_in_both_languages() {
        visit.login("lea", "employee");
        for (String language : List.of("en", "fr")) {
            visit.open("/language?to=" + language);
            pages().forEach(
                            (name, path) -> {
                                visit.open(path);
                                look(name);
                                browser.size(1280, 900, false);
                                assertThat(visit.sight().widerThanTheScreen()).isZero();
                                browser.size(390, 844, true);
                            });
        }
        assertThat(browser.complaints()).filteredOn(each -> !each.contains("/changes")).isEmpty();
    }

    private static Map<String, String> pages() {
        return Map.of(
                "irritants", "/irritants",
                "resolved", "/irritants?resolved=true",
                "report", "/irritants/new",
                "irritant", "/irritants/" + keys,
                "try", "/try",
                "try-irritant", "/try?irritant=" + keys,
                "try-origin", "/try?origin=abri-velos",
                "initiatives", "/initiatives",
                "mine", "/initiatives?mine=true&ended=false");
    }

    private static void look(String name) {
        browser.picture(Path.of("target/pages/" + name + ".png"));
        assertThat(visit.sight().violations()).as(name).isEmpty();
        assertThat(visit.sight().widerThanTheScreen()).as(name).isZero();
    }

    /** With plain blanks. */
    private static String written() {
        return visit.text().replaceAll("[\u00a0\u202f]", " ");
    }

    private static void unfold() {
        browser.run("document.querySelector('details').open = true");
    }

    private static String text(String id) {
        return browser.run("return document.getElementById(arguments[0]).innerText", id).asString();
    }

    private static tools.jackson.databind.JsonNode launched(String person) {
        division.settle();
        return division.get("/initiatives?owner=" + person).body().at("/items/0");
    }

    private static Neighbour who(String person) {
        return Neighbour.of(division, person, "employee");
    }

    private static String report(String person, String hurts, String zone) {
        String id =
                who(person)
                        .record(
                                "/irritants",
                                """
                                {"category": "WAITING", "recurrence": "DAILY", "hurts": "%s",
                                 "zone": "%s", "reportedOn": "2026-11-26"}
                                """
                                        .formatted(hurts, zone));
        division.settle();
        return id;
    }

    private static String launch(String title) {
        return """
        {"title": "%s", "kind": "PROTOTYPE", "irritant": "waiting", "trial": "a form",
         "launchedOn": "2026-11-27"}
        """
                .formatted(title);
    }

    private static void allocate(String name) {
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", name),
                        2026,
                        Amount.of(5_200_00, 104),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
        division.settle();
    }
}
