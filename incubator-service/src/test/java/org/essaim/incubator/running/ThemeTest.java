package org.essaim.incubator.running;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.StateTheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator of the State switches its look on, for every page of the centre. */
@Night
@SecondChance
class ThemeTest {

    private static RunningCentre centre;
    private static Browser browser;

    @BeforeAll
    static void start() {
        centre =
                RunningCentre.at(
                        Instant.parse("2026-03-02T10:00:00Z"),
                        PostgresServer.migratedDatabase(),
                        "--essaim.look.theme=dsfr");
        browser = Browser.start();
        browser.size(390, 844, true);
        centre.visit(browser).login("ada", "director", "operator");
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/board", "/control", "/me"})
    void a_page_has_the_colours_and_letters_of_the_state_and_no_file_more(String page) {
        new StateTheme(browser)
                .shows(centre.uri(page), Path.of("target/pages/dsfr" + page.replace('/', '-')));
    }
}
