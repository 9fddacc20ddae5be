package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People log in at their provider and are known at the pages, and to nobody else. */
class LoginTest {

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
    @Rule("R100")
    void whoever_is_not_known_logs_in_and_comes_back_to_the_page_asked_for() {
        visit.login("ada", "employee").open("/me?x=1");
        assertThat(visit.path()).isEqualTo("/me");
        assertThat(browser.run("return document.cookie").asString()).isEmpty();
        visit.press("Log out");
        assertThat(visit.path()).isEqualTo("/login");
        visit.open("/login");
        assertThat(browser.run("return document.querySelector('.me').innerText").asString())
                .doesNotContain("Me");
    }
}
