package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A form is carried out once, or says why not and loses nothing of what was typed. */
class FormTest {

    private static RunningDivision division;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        division =
                RunningDivision.startAt(
                        "2026-11-27T10:00:00Z", PostgresServer.freshDatabase(), "anct");
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = new PageVisit(division, browser);
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
        assertThat(visit.text()).contains("Others can now say");
        division.settle();
        assertThat(visit.open("/").text()).contains("On saisit deux fois les absences");
    }
}
