package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A demo is held with phones: a code on the wall, votes, and how it was (R41, R42). */
@Rule("R42")
@Night
@SecondChance
class DemoPagesTest {

    private static final Path PICTURES = Path.of("target/pages");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static RunningDivision division;
    private static Browser phone;
    private static Browser other;
    private static PageVisit ada;
    private static PageVisit bob;

    private String initiative;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        phone = Browser.start();
        other = Browser.start();
        ada = division.visit(phone);
        bob = division.visit(other);
    }

    @AfterAll
    static void stop() {
        phone.close();
        other.close();
        division.close();
    }

    @BeforeEach
    void launch() {
        initiative = "clefs-" + NUMBER.incrementAndGet();
        Neighbour.of(division, "ada", "employee")
                .launch(
                        """
                        {"initiative": "%s", "title": "Clefs perdues", "kind": "PROTOTYPE",
                         "irritant": "Vingt minutes par jour", "launchedOn": "2026-11-20",
                         "trial": "Un tableau dans le couloir, avec vingt crochets."}
                        """
                                .formatted(initiative));
        division.settle();
        phone.size(390, 844, true);
        other.size(390, 844, true);
    }

    @Test
    void two_phones_hold_a_demo_with_a_code_decide_and_say_how_it_was() {
        String code = opened("fr", "Ouvrir une démonstration maintenant");
        String day = ada.path();
        fits(ada, "demo-opened");
        ada.press("Je suis là");
        assertThat(ada.text()).contains("vous participez");

        bob.login("bob", "employee").open("/language?to=en").open("/join");
        fits(bob, "join");
        bob.fill("code", code.toLowerCase(Locale.ROOT)).press("Go on");
        assertThat(bob.text()).contains("What are you here?");
        fits(bob, "join-as");
        bob.choose("as-USER").press("I am here");
        assertThat(bob.path()).isEqualTo(day);
        assertThat(bob.text()).contains("You are in.").doesNotContain(code);
        shows(ada, "2");

        theyDecide();
        theyEndItAndSayHowItWas(day, code);
    }

    @Test
    @Rule("R41")
    void the_next_one_is_announced_with_its_hour_and_room_and_its_team_sees_it_first() {
        ada.login("ada", "employee").open("/language?to=fr");
        ada.open("/initiatives/%s/demos".formatted(initiative));
        ada.press("Prévoir la prochaine démonstration");
        fits(ada, "demo-plan");
        ada.fill("day", "2026-11-26").press("La prévoir");
        assertThat(text(ada)).contains("La démonstration serait le 26 novembre 2026");
        ada.fill("day", "2026-12-02").press("La prévoir");
        assertThat(ada.open("/initiatives/%s".formatted(initiative)).text())
                .as("without an hour and a place")
                .contains("Démonstration prévue");
        ada.open("/initiatives/%s/demos".formatted(initiative));
        ada.press("Changer son jour, son heure ou son lieu");
        ada.fill("day", "2026-12-03")
                .fill("at", "14:30")
                .fill("place", "Salle 12, au deuxième")
                .press("La prévoir");
        assertThat(text(ada))
                .contains("C’est prévu", "3 décembre 2026, à 14 h 30", "Salle 12, au deuxième");
        fits(ada, "demo-planned");
        division.settle();
        ada.open("/");
        assertThat(text(ada))
                .contains(
                        "« Clefs perdues » : démonstration le 3 décembre 2026, à 14 h 30",
                        "Où : Salle 12, au deuxième.",
                        "Prochaine démo\n3 décembre 2026");
        assertThat(text(ada.open("/language?to=en").open("/")))
                .contains("“Clefs perdues”: demo on 3 December 2026, 14:30");
        bob.login("bob", "employee").open("/initiatives/%s/demos".formatted(initiative));
        assertThat(text(bob))
                .contains("3 December 2026, 14:30", "Salle 12")
                .doesNotContain("Change its day");
    }

    @Test
    @Rule("R41")
    void what_was_announced_is_cancelled_and_its_team_sees_so() {
        ada.login("ada", "employee").open("/language?to=fr");
        ada.open("/initiatives/%s/demos/plan".formatted(initiative));
        ada.fill("day", "2026-12-03").press("La prévoir");
        ada.press("L’annuler");
        assertThat(text(ada)).contains("3 décembre 2026", "Elle disparaît des agendas");
        fits(ada, "demo-cancel");
        ada.press("La garder");
        assertThat(text(ada)).contains("Prochaine démonstration");
        ada.press("L’annuler");
        String asked = ada.path();
        ada.press("Annuler la démonstration");
        assertThat(text(ada))
                .contains("C’est annulé", "Prévoir la prochaine démonstration")
                .doesNotContain("3 décembre 2026", "L’annuler");
        assertThat(text(ada.open(asked))).contains("Aucune démonstration n’est plus prévue");
        division.settle();
        ada.open("/");
        assertThat(text(ada))
                .contains("« Clefs perdues » : la démonstration du 3 décembre 2026 est annulée");
        fits(ada, "morning-demo-cancelled");
        assertThat(text(ada.open("/language?to=en").open("/initiatives/%s".formatted(initiative))))
                .contains("Planned demo cancelled");
        bob.login("bob", "employee").open("/language?to=en").open("/");
        assertThat(text(bob)).doesNotContain("is cancelled");
    }

    private static String text(PageVisit visit) {
        return new SeenPage(visit).text();
    }

    private void theyDecide() {
        ada.press("Soumettre une question").fill("what", "Un deuxième tableau au premier étage");
        fits(ada, "demo-ask");
        ada.press("La soumettre");
        shows(bob, "Un deuxième tableau");
        bob.press("For");
        assertThat(bob.text()).contains("How you voted is shown to nobody");
        fits(bob, "demo-voted");
        ada.press("Contre");
        ada.press("Compter les personnes sans compte").fill("users", "2").fill("others", "1");
        fits(ada, "demo-guests");
        ada.press("Les compter");
        assertThat(ada.text()).contains("dont 3 sans compte");
        ada.press("Compter les voix").fill("guestsInFavour", "2").fill("guestsAgainst", "1");
        fits(ada, "demo-count");
        ada.press("Compter les voix maintenant");
        assertThat(ada.text()).contains("3 pour, 2 contre", "adopté");
        shows(bob, "3 for, 2 against");
    }

    private void theyEndItAndSayHowItWas(String day, String code) {
        carol(day, "/attendance", "{\"code\": \"%s\", \"as\": \"GUEST\"}".formatted(code));
        ada.press("Terminer");
        fits(ada, "demo-end");
        ada.press("La terminer");
        shows(bob, "How was it?");
        fits(bob, "demo-moods");
        bob.press("Great");
        assertThat(bob.text()).contains("Thank you").doesNotContain("How was it?");
        ada.press("Bien");
        carol(day, "/moods", "{\"mood\": \"GREAT\"}");
        division.settle();
        bob.open(day);
        assertThat(bob.text()).contains("3 people have said how it was");
        assertThat(other.run("return document.querySelector('ul.faces').innerText").asString())
                .isEqualToNormalizingWhitespace("Awful 0 Poor 0 Fair 0 Good 1 Great 2");
        fits(bob, "demo-held");
        bob.open("/initiatives/" + initiative + "/demos");
        assertThat(bob.text()).contains("6 people", "held");
        fits(bob, "demos");
    }

    @Test
    void the_code_is_large_on_the_wall_and_scanning_it_joins_without_a_script() {
        String code = opened("fr", "Ouvrir une démonstration maintenant");
        String day = ada.path();
        ada.press("L’afficher en grand");
        phone.size(1280, 720, false);
        assertThat(ada.text()).contains(code, division.address().getAuthority() + "/join");
        assertThat(phone.run(HEIGHT).asInt()).isGreaterThan(100);
        assertThat(ada.sight().widerThanTheScreen()).isZero();
        phone.picture(PICTURES.resolve("demo-wall.png"));
        fits(ada, "demo-wall-phone");
        try (Browser plain = Browser.withoutScripts()) {
            PageVisit eve = division.visit(plain);
            eve.login("eve", "employee").open("/language?to=fr").open("/J/" + code);
            assertThat(eve.path()).isEqualTo("/join");
            eve.choose("as-GUEST").press("Je suis là");
            assertThat(eve.path()).isEqualTo(day);
        }
        shows(ada, "Une personne participe");
    }

    @Test
    void another_code_finds_no_demo() {
        bob.login("bob", "employee").open("/language?to=fr").open("/join?code=222222");
        assertThat(bob.text()).contains("Aucune démonstration n’est ouverte", "222222");
        fits(bob, "join-wrong");
    }

    @Test
    @Rule("R41")
    void a_demo_that_nobody_had_opened_is_recorded_and_the_next_one_is_due() {
        division.as("ada", "employee")
                .post(
                        "/initiatives/" + initiative + "/stage",
                        "{\"stage\": \"PILOT\", \"enteredOn\": \"2026-11-20\"}");
        ada.login("ada", "employee").open("/language?to=en");
        ada.open("/initiatives/" + initiative + "/demos");
        ada.press("A demo was held without a code: record it");
        fits(ada, "demo-record");
        ada.fill("heldOn", "2026-11-26").fill("guests.users", "-1").press("Record it");
        assertThat(phone.run("return document.activeElement.id").asString()).isEqualTo("refusal");
        ada.fill("guests.users", "4").press("Record it");
        assertThat(ada.text())
                .contains("The demo is recorded.", "4 of them without an account")
                .contains("The next demo is due by 10 December 2026.");
    }

    private static final String HEIGHT =
            "return document.querySelector('.wall .code').getBoundingClientRect().height";

    /** By ada, and its code. */
    private String opened(String language, String button) {
        ada.login("ada", "employee").open("/language?to=" + language);
        ada.open("/initiatives/" + initiative + "/demos").press(button);
        assertThat(ada.path()).startsWith("/demos/" + initiative + "/");
        String code = phone.run("return document.querySelector('p.code').innerText").asString();
        assertThat(code).matches("[2-9A-Z]{6}");
        return code;
    }

    /** At the API: a third one who has no browser here. */
    private void carol(String day, String what, String json) {
        String demo = day.substring(day.lastIndexOf('/') + 1);
        Neighbour.of(division, "carol", "employee")
                .record("/initiatives/" + initiative + "/demos/" + demo + what, json);
    }

    private static void shows(PageVisit visit, String text) {
        Eventually.holds(text + " is shown", () -> visit.text().contains(text));
    }

    private static void fits(PageVisit visit, String name) {
        Browser browser = visit.browser();
        browser.size(1280, 800, false);
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        browser.size(390, 844, true);
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        assertThat(visit.sight().violations()).isEmpty();
        browser.picture(PICTURES.resolve(name + ".png"));
    }
}
