package org.essaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/** The page that somebody is on: what it says, and whether everybody can read it. */
public record SeenPage(PageVisit visit) {

    /** Everything that is written on it, with plain blanks only. */
    public String text() {
        return visit.text().replaceAll("[\\u202f\\u00a0]", " ");
    }

    /** Opens all that is folded. */
    public void unfold() {
        visit.browser()
                .run("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    /** WCAG 2.2 AA, and no wider than a phone or a desk; its picture is kept for who wants it. */
    public void looksRight(String name) {
        Browser browser = visit.browser();
        assertThat(visit.sight().violations()).as(name).isEmpty();
        assertThat(visit.sight().widerThanTheScreen()).as(name).isZero();
        browser.picture(Path.of("target/pages/" + name + ".png"));
        browser.size(1280, 900, false);
        assertThat(visit.sight().widerThanTheScreen()).as(name).isZero();
        browser.size(390, 844, true);
    }
}
