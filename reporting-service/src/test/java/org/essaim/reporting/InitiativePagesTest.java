package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.EveryPage;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Initiatives, irritants and lessons in a real browser, on a phone and at a desk. */
@Night
@SecondChance
class InitiativePagesTest {

    private static final List<String> PAGES =
            List.of(
                    "/initiatives",
                    "/initiatives?view=map",
                    "/initiatives?q=buvette&used=true",
                    "/initiatives?q=rien",
                    "/initiatives/archives/buvette",
                    "/initiatives/zones/navette",
                    "/initiatives/zones/cantine",
                    "/initiatives/zones/navette?trueOn=2026-01-01",
                    "/irritants",
                    "/lessons",
                    "/entries?division=zones",
                    "/entries/division.zones/12");

    private static RunningReporting reporting;
    private static Browser browser;
    private static Sight sight;

    @BeforeAll
    static void open() {
        reporting = new RunningReporting();
        WrittenFederation.published(reporting);
        browser = Browser.start();
        sight = new Sight(browser);
    }

    @AfterAll
    static void close() {
        browser.close();
        reporting.close();
    }

    @Test
    void everybody_can_use_them_on_a_phone_and_at_a_desk() {
        try (Browser plain = Browser.withoutScripts()) {
            assertThat(EveryPage.ofSite(visit(browser), visit(plain)).deviations(PAGES)).isEmpty();
        }
    }

    @Test
    void in_the_dark_they_can_be_read_too() {
        browser.dark(true);
        for (String page : List.of("/initiatives?view=map", "/initiatives/zones/navette")) {
            browser.size(390, 844, true);
            show("fr", page);
            assertThat(sight.violations()).as(page).isEmpty();
            browser.picture(picture("fr", page, "dark"));
        }
        browser.dark(false);
    }

    @Test
    void on_paper_the_map_and_the_tables_are_whole_and_nothing_is_there_to_click() {
        browser.size(1280, 900, false);
        for (String page : List.of("/initiatives", "/initiatives?view=map", "/irritants")) {
            show("fr", page);
            browser.media("print");
            assertThat(sight.clippedTables()).as(page).isZero();
            assertThat(sight.controls()).as(page).isZero();
            browser.print(Path.of(picture("fr", page, "print").toString().replace(".png", ".pdf")));
            browser.media("");
        }
    }

    @Test
    void a_search_is_sent_without_a_script_and_its_address_can_be_shared() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.open(reporting.address().resolve("/fr/initiatives?q=OEUVRE&stage=CLOSED"));
            assertThat(plain.source())
                    .contains("La cantine sans queue", "initiative trouvée", "value=\"OEUVRE\"")
                    .doesNotContain("Ouvrir une buvette");
            plain.open(reporting.address().resolve("/fr/initiatives?view=map"));
            assertThat(plain.source()).contains("<svg class=\"swarm\"");
        }
    }

    private static PageVisit visit(Browser browser) {
        return new PageVisit(reporting.address(), null, null, browser);
    }

    private static void show(String language, String page) {
        browser.open(URI.create(reporting.address() + "/" + language + page));
        sight.drawn();
    }

    private static Path picture(String language, String page, String how) {
        String name = page.substring(1).replaceAll("[^a-z0-9]+", "-");
        return Path.of("target", "pages", "%s-%s-%s.png".formatted(name, language, how));
    }
}
