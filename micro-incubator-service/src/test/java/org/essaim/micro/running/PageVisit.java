package org.essaim.micro.running;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Linked;
import org.essaim.testkit.Sight;
import org.essaim.testkit.TestIssuer;

/** A person at the pages of a division, in a real browser. */
record PageVisit(RunningDivision division, Browser browser, URI address) {

    PageVisit(RunningDivision division, Browser browser) {
        this(division, browser, division.address());
    }

    private static final String SHOWN =
            "return document.readyState === 'complete' && window.left !== false";

    /** Logs somebody of the division in from its first page; whoever was before is logged out. */
    PageVisit login(String person, String... roles) {
        Linked.to(division.bean(javax.sql.DataSource.class), person);
        browser.open(address.resolve("/login"));
        browser.deleteCookies();
        TestIssuer.shared().nextLogin(person, division.id(), roles);
        open("/");
        return this;
    }

    PageVisit open(String path) {
        browser.open(address.resolve(path));
        shown();
        return this;
    }

    /** Fills a field of the page by its id. */
    PageVisit fill(String field, String text) {
        browser.run(
                """
                const field = document.getElementById(arguments[0]);
                if (!field) { throw new Error(document.title + ' has no ' + arguments[0]); }
                field.value = arguments[1];
                field.dispatchEvent(new Event('input', {bubbles: true}));
                """,
                field,
                text);
        return this;
    }

    /** Chooses one of several by its id. */
    PageVisit choose(String option) {
        browser.run("document.getElementById(arguments[0]).click()", option);
        return this;
    }

    /** Presses the button or link of that text, and waits for the page that comes. */
    PageVisit press(String text) {
        browser.run(
                """
                window.left = false;
                const all = [...document.querySelectorAll('main button, main a, summary')];
                const one = all.find(e => e.checkVisibility()
                    && e.textContent.trim().replace(/\\s+/g, ' ') === arguments[0]);
                if (!one) {
                    const there = all.map(e => e.textContent.trim());
                    throw new Error('no ' + arguments[0] + ' among ' + there);
                }
                one.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
                """,
                text);
        shown();
        return this;
    }

    private void shown() {
        Eventually.holds("the page is there", () -> browser.run(SHOWN).asBoolean());
    }

    /** Everything that is written on the page. */
    String text() {
        return browser.run("return document.body.innerText").asString();
    }

    String path() {
        return browser.address().getPath();
    }

    Sight sight() {
        return new Sight(browser);
    }
}
