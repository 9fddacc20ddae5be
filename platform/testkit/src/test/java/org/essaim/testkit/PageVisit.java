package org.essaim.testkit;

import module java.base;

import javax.sql.DataSource;

/**
 * A person at the pages of a service, in a real browser.
 *
 * @param home the division that people log in from; null for those of the centre
 * @param directory of the service, in which who logs in is found
 */
public record PageVisit(URI address, String home, DataSource directory, Browser browser) {

    private static final String SHOWN =
            "return document.readyState === 'complete' && window.left !== false";

    /** Logs somebody in from the first page; whoever was before is logged out. */
    public PageVisit login(String person, String... roles) {
        Linked.to(directory, person);
        browser.open(address.resolve("/login"));
        browser.deleteCookies();
        TestIssuer.shared().nextLogin(person, home, roles);
        open("/");
        return this;
    }

    /** The same person, by another way to the same service. */
    public PageVisit through(URI other) {
        return new PageVisit(other, home, directory, browser);
    }

    public PageVisit open(String path) {
        browser.open(address.resolve(path));
        shown();
        return this;
    }

    /** Fills a field of the page by its id. */
    public PageVisit fill(String field, String text) {
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
    public PageVisit choose(String option) {
        browser.run("document.getElementById(arguments[0]).click()", option);
        return this;
    }

    /** Presses the button or link of that text, and waits for the page that comes. */
    public PageVisit press(String text) {
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
    public String text() {
        return browser.run("return document.body.innerText").asString();
    }

    public String path() {
        return browser.address().getPath();
    }

    public Sight sight() {
        return new Sight(browser);
    }
}
