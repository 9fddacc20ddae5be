package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is who at the centre, and what a person has of their own there. */
@Rule("R100")
@Night
@SecondChance
class PeopleTest {

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-11-27T10:00:00Z"));
        Boards.seat(centre);
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

    @Test
    @Rule("R02")
    void people_name_themselves_and_find_each_other_with_their_seats() {
        visit.login("uma", "user-representative").open("/language?to=fr").open("/");
        visit.open("/me");
        assertThat(page.text())
                .contains("Vous n’avez pas encore de nom ici", "Vous siégez au collège")
                .contains("confirmer qu’ils se servent d’un produit");
        visit.fill("name", "Uma Petit").press("Enregistrer mon nom");
        assertThat(page.text()).contains("Vos collègues voient désormais ce nom.");
        page.looksRight("me");

        visit.login("cleo", "controller").open("/language?to=en").open("/people");
        visit.fill("name", "p").press("Search");
        assertThat(page.text()).contains("At least two letters.");
        visit.fill("name", "peti").press("Search");
        assertThat(browser.address().getQuery()).as("no name in an address").isNull();
        page.looksRight("people");
        visit.press("Uma Petit");
        assertThat(visit.path()).isEqualTo("/people/uma");
        assertThat(page.text()).contains("Sits on the board for the users.");
        page.looksRight("person");
    }

    @Test
    void a_person_is_erased_in_two_steps_and_their_name_is_nowhere_any_more() {
        visit.login("zoe", "controller").open("/language?to=fr").open("/me");
        visit.fill("name", "Zoé Durand").press("Enregistrer mon nom");
        visit.press("M’effacer du centre");
        assertThat(page.text()).contains("Votre nom, Zoé Durand,", "pris au contrôle");
        page.looksRight("erase");
        visit.press("M’effacer pour toujours");
        assertThat(visit.path()).isEqualTo("/login");
        assertThat(page.text()).contains("Vous êtes déconnecté");
        visit.login("cleo", "controller").open("/language?to=en").open("/people");
        visit.fill("name", "durand").press("Search");
        assertThat(page.text()).contains("Nobody of that name");
    }

    @Test
    void a_guest_has_no_name_and_an_operator_erases_who_has_left_without_a_script_too() {
        try (Browser plain = Browser.withoutScripts()) {
            PageVisit there = centre.visit(plain);
            there.login("cleo", "controller").open("/language?to=en").open("/people");
            there.press("Add a guest");
            assertThat(there.text()).contains("Without a name (", "The guest is entered");
            assertThat(plain.source()).doesNotContain("DELETE");
            String guest = there.path();
            there.login("ola", "operator").open("/language?to=en").open(guest);
            new SeenPage(there).unfold();
            there.press("Erase for good");
            assertThat(there.path()).isEqualTo("/people");
            assertThat(there.open(guest).text()).contains("There is nothing here");
        }
    }
}
