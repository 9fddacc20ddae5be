package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What hurts is said once, felt by many, and resolved; with and without scripts. */
@Night
@SecondChance
class SayWhatHurtsTest {

    private static RunningDivision division;
    private static Browser browser;
    private static Browser plain;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        browser = Browser.start();
        browser.size(390, 844, true);
        plain = Browser.withoutScripts();
        visit = division.visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        plain.close();
        division.close();
    }

    @Test
    @Rule("R91")
    void whoever_types_what_others_said_says_me_too_instead() {
        String queue = report("eve", "On attend une heure au guichet", "accueil");
        visit.login("sam", "employee").open("/irritants/new");
        visit.fill("hurts", "une heure d’attente au guich");
        Eventually.holds("it is near", () -> visit.text().contains("On attend une heure"));
        assertThat(visit.sight().violations()).isEmpty();
        browser.picture(Path.of("target/pages/report-near.png"));
        visit.press("Me too");
        assertThat(visit.path()).isEqualTo("/irritants/" + queue);
        assertThat(visit.text()).contains("it hurts you too", "people feel it, you too");
        PageVisit still = division.visit(plain).login("mia", "employee");
        still.open("/irritants/new").fill("before", "guichet").press("See what others said");
        still.press("Me too");
        assertThat(still.path()).isEqualTo("/irritants/" + queue);
        assertThat(still.text()).contains("3\npeople feel it, you too");
    }

    @Test
    @Rule("R90")
    void what_hurts_is_said_and_tried_from_there() {
        visit.login("ada", "employee").open("/language?to=fr").open("/irritants");
        visit.press("Quelque chose m’agace");
        visit.fill("hurts", "On saisit deux fois les absences").fill("zone", "scolarité");
        visit.choose("category-WASTE").press("Le dire");
        assertThat(visit.path()).startsWith("/irritants/");
        division.settle();
        visit.open(visit.path());
        assertThat(visit.text())
                .contains("personne le ressent", "Signalé par vous", "Personne encore");
        browser.run("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(visit.sight().violations()).isEmpty();
        browser.picture(Path.of("target/pages/irritant-mine.png"));
        visit.fill("hurts", "On saisit trois fois les absences").press("Corriger");
        assertThat(visit.text()).contains("C’est corrigé", "On saisit trois fois les absences");
        visit.press("J’essaie");
        assertThat(visit.path()).isEqualTo("/try");
        assertThat(browser.run("return document.getElementById('irritant').value").asString())
                .isEqualTo("On saisit trois fois les absences");
        assertThat(visit.open("/irritants?text=absence").text()).contains("trois fois");
        assertThat(visit.open("/irritants?text=hélicoptère").text()).contains("Aucun irritant");
    }

    @Test
    @Rule("R91")
    void what_hurts_no_longer_is_resolved_by_two_and_opened_again_by_anybody() {
        String light = report("eve", "La lumière clignote", "bâtiment C");
        who("uma").record("/irritants/" + light + "/corroboration", "{}");
        who("sam").record("/irritants/" + light + "/corroboration", "{}");
        division.settle();
        String page = "/irritants/" + light;
        visit.login("uma", "employee").open(page).press("It no longer hurts");
        assertThat(visit.text()).contains("A second person is still needed");
        visit.login("sam", "employee").open(page).press("It no longer hurts");
        assertThat(visit.text()).contains("Resolved on 27 November 2026");
        assertThat(visit.open("/irritants").text()).doesNotContain("La lumière");
        visit.login("ada", "employee").open("/irritants").press("See what no longer hurts");
        visit.press("La lumière clignote").press("It still hurts me");
        assertThat(visit.text()).contains("4\npeople feel it, you too");
    }

    @Test
    @Rule("R91")
    void two_reports_of_the_same_become_one() {
        String badge = report("eve", "Le badge ne marche pas", "portail");
        String door = report("uma", "La porte refuse le badge", "portail");
        visit.login("ada", "employee").open("/irritants/" + door);
        browser.run("document.querySelector('details').open = true");
        visit.press("Merge the two");
        assertThat(visit.text()).contains("Fill this in.");
        browser.run("document.getElementById('into').value = arguments[0]", badge);
        visit.press("Merge the two");
        assertThat(visit.path()).isEqualTo("/irritants/" + badge);
        assertThat(visit.text()).contains("2\npeople feel it");
        assertThat(visit.open("/irritants/" + door).text()).contains("See the other one");
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
}
