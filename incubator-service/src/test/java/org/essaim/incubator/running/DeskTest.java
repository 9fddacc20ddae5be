package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits for each person at the centre is one tap away. */
class DeskTest {

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-11-27T10:00:00Z"));
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
    void a_director_sees_their_desk_in_both_languages() {
        visit.login("ada", "director").open("/language?to=fr").open("/");
        assertThat(page.text()).contains("Ce qui attend votre décision");
        page.looksRight("desk");
        visit.open("/language?to=en").open("/");
        assertThat(page.text()).contains("What waits for your decision");
    }
}
