package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.eventhandling.EventProcessor;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A form is carried out once, or says why not and loses nothing of what was typed. */
@Night
@SecondChance
class FormTest {

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = division.visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @Test
    @Rule("R90")
    void what_is_missing_is_said_beside_the_field_and_what_was_typed_stays() {
        visit.login("ada", "employee").open("/irritants/new");
        visit.fill("hurts", "On saisit deux fois les absences").press("Say it");
        assertThat(visit.path()).isEqualTo("/irritants/new");
        assertThat(browser.run("return document.title").asString()).startsWith("Error: ");
        assertThat(browser.run("return document.getElementById('zone-wrong').innerText").asString())
                .isEqualTo("Fill this in.");
        assertThat(browser.run("return document.getElementById('hurts').value").asString())
                .isEqualTo("On saisit deux fois les absences");
        assertThat(browser.run("return document.activeElement.id").asString()).isEqualTo("refusal");
        assertThat(visit.sight().violations()).isEmpty();
        visit.fill("zone", "scolarité").choose("category-WAITING").choose("recurrence-DAILY");
        visit.press("Say it");
        assertThat(visit.path()).startsWith("/irritants/");
        assertThat(visit.text())
                .contains("Others can now say", "On saisit deux fois les absences")
                .doesNotContain("does not show it yet");
    }

    @Test
    void the_page_after_a_form_says_that_it_does_not_show_yet_what_was_done() {
        division.as("ada", "employee")
                .post(
                        "/irritants",
                        """
                        {"category": "WAITING", "recurrence": "DAILY", "zone": "accueil",
                         "hurts": "Le badge ne marche pas", "reportedOn": "2026-11-20"}
                        """);
        division.settle();
        EventProcessor activity =
                division.bean(org.axonframework.config.Configuration.class)
                        .eventProcessingConfiguration()
                        .eventProcessors()
                        .get("activity");
        activity.shutDown();
        try {
            visit.login("bob", "employee").press("Me too");
            assertThat(visit.text()).contains("does not show it yet");
        } finally {
            activity.start();
        }
        division.settle();
        assertThat(visit.open("/").text())
                .contains("2 people")
                .doesNotContain("does not show it yet");
    }

    @Test
    @Rule("R17")
    void a_form_that_is_sent_twice_is_done_once() {
        visit.login("ada", "employee").open("/irritants/new");
        visit.fill("hurts", "Deux fois le même clic").fill("zone", "accueil");
        visit.choose("category-WASTE").choose("recurrence-DAILY");
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                const send = () => fetch('/do', {method: 'POST',
                    body: new URLSearchParams(new FormData(document.querySelector('main form')))});
                Promise.all([send(), send()]).then(() => done(true));
                """);
        division.settle();
        String page = visit.open("/").text();
        assertThat(page.split("Deux fois le même clic", -1)).hasSize(2);
    }

    @Test
    void whoever_sends_a_form_after_the_session_ended_logs_in_and_finds_all_they_typed() {
        visit.login("ada", "employee").open("/irritants/new");
        visit.fill("hurts", "Le badge ne marche plus").fill("zone", "quai 3");
        browser.deleteCookies();
        visit.press("Say it");
        assertThat(visit.path()).isEqualTo("/login");
        visit.press("Log in");
        assertThat(visit.path()).isEqualTo("/irritants/new");
        assertThat(visit.text()).contains("Your session had ended");
        assertThat(browser.run("return document.getElementById('zone').value").asString())
                .isEqualTo("quai 3");
    }
}
