package org.essaim.micro.running;

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

/** Who volunteers, who is who, and what a person has of their own, on pages. */
@Night
@SecondChance
class PeoplePagesTest {

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = division.visit(browser);
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @Test
    @Rule("R04")
    void people_come_in_person_a_manager_confirms_another_and_everybody_may_go() {
        visit.login("bob", "employee").open("/language?to=fr").open("/me");
        visit.fill("name", "Bob Martin").press("Enregistrer mon nom");
        assertThat(page.text()).contains("Vos collègues voient désormais ce nom.");
        page.looksRight("me");
        visit.press("Nos volontaires");
        assertThat(page.text())
                .contains("Il manque un volontaire opérationnel et un encadrant")
                .contains("Vous pourriez être le premier.")
                .doesNotContain("Je suis volontaire, comme encadrant");
        visit.press("Je suis volontaire");
        assertThat(visit.path()).isEqualTo("/ours/volunteers");
        assertThat(page.text()).contains("Vous êtes volontaire. Merci.", "Il manque un encadrant");

        visit.login("mia", "employee", "manager").open("/language?to=en").open("/ours/volunteers");
        visit.press("I volunteer as a manager");
        assertThat(page.text()).contains("Both sides are here", "Bob Martin");
        page.looksRight("volunteers");
        visit.press("Confirm that somebody is a manager");
        visit.fill("name", "mart").press("Search");
        assertThat(visit.path()).isEqualTo("/ours/people");
        assertThat(browser.address().getQuery()).as("no name in an address").isNull();
        page.looksRight("people");
        visit.press("Bob Martin").press("I confirm that this is a manager");
        assertThat(page.text()).contains("Known as a manager.");
        page.looksRight("person");

        visit.login("bob", "employee").open("/language?to=en").open("/ours/volunteers");
        visit.press("Rather as a manager");
        assertThat(page.text()).contains("You volunteer as a manager", "2 managers");
        visit.press("Withdraw");
        assertThat(page.text()).contains("You have withdrawn.", "You are not a volunteer.");
    }

    @Test
    @Rule("R100")
    void a_person_is_erased_in_two_steps_and_their_name_is_nowhere_any_more() {
        visit.login("eve", "employee").open("/language?to=fr").open("/me");
        visit.fill("name", "Eve Durand").press("Enregistrer mon nom");
        visit.press("M’effacer de cette direction");
        assertThat(page.text())
                .contains("Votre nom, Eve Durand,", "Transmettez d’abord les initiatives");
        page.looksRight("erase");
        visit.press("M’effacer pour toujours");
        assertThat(visit.path()).isEqualTo("/login");
        visit.open("/me");
        assertThat(page.text()).as("somebody new").contains("Vous n’avez pas encore de nom ici");

        visit.login("mia", "employee").open("/language?to=en").open("/ours/people");
        visit.fill("name", "durand").press("Search");
        assertThat(page.text()).contains("Nobody of that name").doesNotContain("Eve Durand");
        assertThat(division.as("mia", "employee").get("/people/eve").status()).isEqualTo(404);
    }

    @Test
    @Rule("R100")
    void the_way_out_after_an_erasure_ends_nobody_elses_session() {
        visit.login("ada", "employee").open("/me/erased");
        assertThat(visit.path()).isEqualTo("/me");
        assertThat(visit.open("/me").path()).isEqualTo("/me");
    }

    @Test
    @Rule("R100")
    void a_guest_has_no_name_and_an_operator_erases_who_has_left() {
        visit.login("ada", "employee").open("/language?to=en").open("/ours/people");
        visit.press("Add a guest");
        assertThat(page.text()).contains("Without a name (", "The guest is entered");
        assertThat(browser.source()).doesNotContain("DELETE");
        String guest = visit.path();

        visit.login("olga", "employee", "operator").open("/language?to=en").open(guest);
        page.unfold();
        visit.press("Erase for good");
        assertThat(visit.path()).isEqualTo("/ours/people");
        assertThat(page.text()).contains("Erased for good.");
        visit.open(guest);
        assertThat(page.text()).as(guest).contains("There is nothing here");
    }

    @Test
    @Rule({"R63", "R100"})
    void people_choose_by_which_way_they_hear_of_what_waits_for_them() {
        visit.login("lea", "employee").open("/language?to=fr").open("/me");
        visit.press("Comment on me prévient").choose("channel-DIGEST").press("Choisir cela");
        assertThat(page.text()).contains("Ce n’est pas fait", "Il faut une adresse");
        page.looksRight("notices");
        visit.fill("address", "lea@example.org").press("Choisir cela");
        assertThat(page.text()).contains("C’est noté : vous serez prévenu ainsi.");
        assertThat(division.as("lea", "employee").get("/people/me/notices").body().toString())
                .contains("\"channel\":\"DIGEST\"", "\"language\":\"FRENCH\"");
        visit.choose("channel-PAGE").press("Choisir cela");
        visit.open("/me/notices");
        assertThat(browser.run("return document.getElementById('address').value").asString())
                .as("no address is kept that is not needed")
                .isEmpty();
        visit.press("Créer une adresse");
        String shown = browser.run("return document.querySelector('code').innerText").asString();
        assertThat(shown).startsWith(division.address() + "/api/v1/calendar/");
        String calendar = shown.substring(shown.indexOf("/calendar/"));
        assertThat(division.asNobody().text(calendar, "text/calendar"))
                .startsWith("BEGIN:VCALENDAR");
        page.looksRight("calendar");
        assertThat(visit.open("/me/notices").text()).doesNotContain(calendar);
        visit.press("Supprimer l’adresse");
        assertThat(division.asNobody().get(calendar).status()).isEqualTo(404);
    }

    @Test
    void one_letter_is_too_little_to_look_for_and_a_name_is_not_blank() {
        visit.login("ada", "employee").open("/language?to=en").open("/ours/people");
        visit.fill("name", " d ").press("Search");
        assertThat(page.text()).contains("At least two letters.");
        assertThat(visit.sight().violations()).isEmpty();
        visit.open("/me").fill("name", "  ").press("Save my name");
        assertThat(page.text()).contains("Fill this in.");
        assertThat(visit.sight().violations()).isEmpty();
    }

    @Test
    @Rule("R04")
    void without_a_script_one_becomes_a_volunteer_and_finds_somebody() {
        try (Browser plain = Browser.withoutScripts()) {
            PageVisit there = division.visit(plain);
            there.login("sam", "employee").open("/language?to=fr").open("/me");
            there.fill("name", "Sam Petit").press("Enregistrer mon nom");
            there.press("Nos volontaires").press("Je suis volontaire");
            assertThat(there.text()).contains("Vous êtes volontaire. Merci.");
            there.open("/ours/people").fill("name", "petit").press("Chercher").press("Sam Petit");
            assertThat(there.text()).contains("Volontaire opérationnel de l’incubateur.");
        }
    }
}
