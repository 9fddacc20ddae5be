package org.essaim.reporting;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.StateTheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator of the State switches its look on, for every page of the open figures. */
@Night
@SecondChance
class ThemeTest {

    private static RunningReporting reporting;
    private static Browser browser;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.startShown("--essaim.look.theme=dsfr");
        browser = Browser.start();
        browser.size(390, 844, true);
    }

    @AfterAll
    static void stop() {
        browser.close();
        reporting.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/fr/money", "/en/use"})
    void a_page_has_the_colours_and_letters_of_the_state_and_no_file_more(String page) {
        new StateTheme(browser)
                .shows(
                        reporting.address().resolve(page),
                        Path.of("target/pages/dsfr" + page.replace('/', '-')));
    }
}
