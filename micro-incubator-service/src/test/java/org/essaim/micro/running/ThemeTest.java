package org.essaim.micro.running;

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

/** An operator of the State switches its look on, for every page of a division. */
@Night
@SecondChance
class ThemeTest {

    private static RunningDivision division;
    private static Browser browser;

    @BeforeAll
    static void start() {
        division =
                RunningDivision.startAt(
                        "2026-11-27T10:00:00Z",
                        PostgresServer.migratedDatabase(),
                        "anct",
                        "--essaim.look.theme=dsfr");
        Neighbour.of(division, "ada", "employee")
                .launch(
                        """
                        {"initiative": "clefs", "title": "Clefs perdues", "kind": "IMPROVEMENT",
                         "irritant": "on cherche la clef", "trial": "un tableau",
                         "launchedOn": "2026-11-20"}
                        """);
        division.settle();
        browser = Browser.start();
        browser.size(390, 844, true);
        division.visit(browser).login("ada", "employee", "volunteer");
    }

    @AfterAll
    static void stop() {
        browser.close();
        division.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/try", "/initiatives/clefs", "/initiatives/clefs/spend", "/ours"})
    void a_page_has_the_colours_and_letters_of_the_state_and_no_file_more(String page) {
        new StateTheme(browser)
                .shows(
                        division.address().resolve(page),
                        Path.of("target/pages/dsfr" + page.replace('/', '-')));
    }
}
