package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;

/** One way through the site in a real browser; what strangers ask beyond it is asked overnight. */
@Gate
@SecondChance
class VisitorTest {

    private static final String ENTER = "\uE007";

    @Test
    void a_visitor_asks_what_if_and_then_how_the_money_stood_on_a_past_day() {
        try (Browser browser = Browser.start()) {
            browser.open(SharedReporting.shown().address().resolve("/en"));
            follows(browser, "/what-if");
            browser.run("document.getElementById('months').value = 6");
            browser.run("document.querySelector('form.ask').requestSubmit()");
            Eventually.holds(
                    "the answer",
                    () -> !browser.run("return document.querySelector('#answer table')").isNull());
            assertThat(browser.address().toString()).contains("months=6");

            follows(browser, "/money");
            browser.run("document.getElementById('trueOn').value = '2018-01-01'");
            browser.run("document.getElementById('trueOn').focus()");
            browser.press(ENTER);
            Eventually.holds(
                    "the page of that day",
                    () -> browser.address().toString().contains("trueOn=2018-01-01"));
            assertThat(browser.run("return document.querySelector('.time').className").asString())
                    .contains("past");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void follows(Browser browser, String page) {
        browser.run("document.querySelector('nav.pages a[href*=\"" + page + "\"]').click()");
        Eventually.holds(page, () -> browser.address().getPath().endsWith(page));
    }
}
