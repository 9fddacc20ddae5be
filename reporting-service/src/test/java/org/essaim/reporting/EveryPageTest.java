package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.CheckedIn;
import org.essaim.testkit.EveryPage;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every page of the public site: on a phone and at a desk, in both languages, light and dark, by
 * keyboard alone, without scripts. What the site says of its accessibility is what is found here.
 */
@Gate
@SecondChance
class EveryPageTest {

    private static final String STATEMENT =
            "reporting-service/src/main/resources/org/essaim/reporting/site/page/"
                    + "accessibility.properties";

    /** Pages of the past, and those that answer a question. */
    private static final List<String> ASKED =
            List.of(
                    "/entries?division=dinum",
                    "/what-if?months=6",
                    "/money?trueOn=2018-01-01",
                    "/stops?knownOn=2018-01-01",
                    "/stops?knownOn=1999-01-01",
                    "/compare?first=2018-01-01&second=2020-01-01");

    /** Half of what a phone shows. */
    private static final int HALF = 844 / 2;

    private static RunningReporting reporting;
    private static List<String> pages;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.shown();
        pages = new ServedPages(reporting).all();
    }

    /** Each is a template of its own, in one language and on one screen; the rest is overnight. */
    @Test
    void a_page_of_each_template_can_be_used_and_leads_somewhere() {
        Set<String> followed = new HashSet<>();
        try (Browser browser = Browser.start()) {
            Sight sight = new Sight(browser);
            for (String page : pages) {
                boolean phone = pages.indexOf(page) % 2 == 0;
                browser.size(phone ? 390 : 1280, phone ? 844 : 900, phone);
                browser.open(reporting.address().resolve((phone ? "/fr" : "/en") + page));
                sight.drawn();
                assertThat(sight.violations()).as(page).isEmpty();
                assertThat(sight.widerThanTheScreen()).as(page).isZero();
                assertThat(sight.missingCharts()).as(page).isEmpty();
                assertThat(links(browser)).as(page).allMatch(link -> leads(link, followed));
            }
            assertThat(browser.complaints()).isEmpty();
            assertThat(followed).hasSizeGreaterThan(pages.size());
        }
    }

    private static List<String> links(Browser browser) {
        return browser.run(
                        """
                        return [...document.querySelectorAll('main a[href^="/"]')]
                            .map(each => each.getAttribute('href').split('#')[0]);
                        """)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Of links that differ in what they name alone, one is followed. */
    private static boolean leads(String link, Set<String> followed) {
        String kind = link.replaceAll("(?<=/initiatives/|/entries/|=)[^?&]+", "");
        return !followed.add(kind) || reporting.status(link) < 400;
    }

    @Test
    @Night
    void everybody_can_use_every_page_and_the_statement_says_what_was_found() {
        try (Browser browser = Browser.start();
                Browser plain = Browser.withoutScripts()) {
            EveryPage all = EveryPage.ofSite(visit(browser), visit(plain));
            List<String> found = all.deviations(pages);
            assertThat(found).isEmpty();
            assertThat(all.deviations(ASKED)).isEmpty();
            CheckedIn.at(STATEMENT)
                    .is(
                            statement(new Sight(browser).version(), all.rules(), found),
                            "reporting-service",
                            "EveryPageTest");
        }
    }

    @Test
    @Rule("R100")
    void no_person_is_on_any_page() {
        for (String page : Stream.of(pages, ASKED).flatMap(List::stream).toList()) {
            assertThat(reporting.status("/fr" + page)).isEqualTo(200);
            assertThat(reporting.text("/fr" + page)).doesNotContain(ShownFederation.OWNER);
        }
    }

    /** What is found is nothing, see above: a statement that says otherwise is none. */
    private static String statement(String axe, Set<String> rules, List<String> found) {
        return """
        # What the build found on every page; EveryPageTest writes it.
        tool=axe-core %s
        rules=%d
        found=%d
        pages=%s
        """
                .formatted(
                        axe,
                        rules.size(),
                        found.size(),
                        new ServedPages(reporting)
                                .kinds().stream()
                                        .map(page -> page.isEmpty() ? "/" : page)
                                        .collect(Collectors.joining(" ")));
    }

    @Test
    @Night
    void on_a_phone_the_title_is_on_the_first_half_of_the_screen_and_the_menu_unfolds() {
        String top = "return document.querySelector('h1').getBoundingClientRect().top";
        String shown =
                """
                return [...document.querySelectorAll('nav.pages a')]
                    .filter(each => each.checkVisibility()).length
                """;
        for (boolean scripts : List.of(true, false)) {
            try (Browser browser = scripts ? Browser.start() : Browser.withoutScripts()) {
                browser.size(390, 844, true);
                for (String page : pages) {
                    browser.open(reporting.address().resolve("/fr" + page));
                    assertThat(browser.run(top).asInt()).as(page).isLessThan(HALF);
                    assertThat(browser.run(shown).asInt()).as(page).isZero();
                }
                browser.run("document.querySelector('.folded summary').click()");
                int all = browser.run(shown).asInt();
                browser.size(1280, 900, false);
                assertThat(all).isGreaterThan(6).isEqualTo(browser.run(shown).asInt());
            }
        }
    }

    @Test
    @Night
    void the_end_of_an_initiative_does_not_wear_the_red_of_a_stop() {
        String colours =
                """
                const colour = kind => {
                    const one = document.createElement('li');
                    one.className = 'moment ' + kind;
                    const story = document.querySelector('.story');
                    story.append(one);
                    return getComputedStyle(one, '::before').backgroundColor;
                };
                return [colour('closed'), colour('stopped'), colour('launched')];
                """;
        try (Browser browser = Browser.start()) {
            browser.open(reporting.address().resolve("/fr/division?id=dinum"));
            JsonNode colour = browser.run(colours);
            assertThat(colour.get(0)).isNotEqualTo(colour.get(1));
            assertThat(colour.get(1)).isNotEqualTo(colour.get(2));
        }
    }

    private static PageVisit visit(Browser browser) {
        return new PageVisit(reporting.address(), null, null, browser);
    }
}
