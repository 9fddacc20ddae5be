package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Keyboard;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.Sight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What pages are like in a real browser in the dark, on paper, and as answers to a question. */
@Night
@SecondChance
class PagesTest {

    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";
    private static RunningReporting reporting;
    private static Browser browser;
    private static Sight sight;

    @BeforeAll
    static void open() {
        reporting = SharedReporting.shown();
        browser = Browser.start();
        sight = new Sight(browser);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void what_is_nowhere_is_a_page_that_everybody_can_read_too(String language) {
        for (boolean phone : List.of(true, false)) {
            size(phone);
            show(language, "/division?id=nowhere");
            assertThat(sight.violations()).isEmpty();
            assertThat(sight.widerThanTheScreen()).isZero();
            assertThat(new Keyboard(browser).missed()).isEmpty();
            assertThat(browser.complaints()).allMatch(one -> one.contains("404"));
        }
    }

    private static void size(boolean phone) {
        browser.size(phone ? 375 : 1280, phone ? 812 : 900, phone);
    }

    /** Else nothing would be held by judging colours alone. */
    @Test
    void a_text_that_is_too_faint_is_found_where_only_colours_are_judged() {
        show("fr", "/money");
        assertThat(sight.faint()).isEmpty();
        browser.run(
                """
                document.querySelector('h1').style.color = 'rgb(200, 200, 200)';
                document.querySelector('main').append(document.createElement('input'));
                """);
        assertThat(sight.faint()).singleElement().asString().startsWith("color-contrast");
        assertThat(sight.violations()).anyMatch(each -> each.startsWith("label"));
    }

    /** At a desk every page is read in the dark by {@code EveryPageTest}. */
    @Test
    void in_the_dark_everything_can_be_read_on_a_phone_too() {
        size(true);
        browser.dark(true);
        for (String page : List.of("", "/money", "/stops", "/what-if", "/division?id=dinum")) {
            show("fr", page);
            assertThat(sight.violations()).as(page).isEmpty();
            browser.picture(picture("fr", page, "dark-phone"));
        }
        browser.dark(false);
    }

    @Test
    void on_paper_every_table_is_whole_and_nothing_is_there_to_click() {
        size(false);
        for (String page :
                List.of("", "/money", "/use", "/stops", "/generalization", "/division?id=dinum")) {
            show("fr", page);
            browser.media("print");
            assertThat(sight.clippedTables()).as(page).isZero();
            assertThat(sight.controls()).as(page).isZero();
            assertThat(sight.missingCharts()).as(page).isEmpty();
            assertThat(sight.disturbedCharts()).as(page).isEmpty();
            browser.print(picture("fr", page, "print"));
            browser.media("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_first_key_leads_past_the_navigation(String language) {
        size(false);
        show(language, "");
        browser.press(TAB);
        assertThat(browser.run("return document.activeElement.getAttribute('href')").asString())
                .isEqualTo("#main");
        browser.press(ENTER);
        assertThat(browser.run("return document.activeElement.id").asString()).isEqualTo("main");
    }

    @Test
    void a_page_shows_how_far_each_stream_was_read_and_whether_there_is_more() {
        assertThat(reporting.text("/en")).contains("division.anct").contains("centre");
        assertThat(reporting.text("/en/freshness?seen=0")).contains("New data has arrived");
        long now =
                reporting
                        .jdbc()
                        .sql("select max(seq) from recorded_fact")
                        .query(Long.class)
                        .single();
        assertThat(reporting.text("/en/freshness?seen=" + now)).contains("up to date");
    }

    @Test
    @Rule("R96")
    void findings_of_control_are_counted_after_the_fact() {
        JsonNode row = reporting.rows("/money/findings").get(0);
        assertThat(row.path("opened").asInt()).isEqualTo(2);
        assertThat(row.path("aboutEvidence").asInt()).isEqualTo(1);
        assertThat(row.path("upheld").asInt()).isEqualTo(1);
        assertThat(row.path("explained").asInt() + row.path("answered").asInt()).isZero();
        assertThat(reporting.rows("/money/findings?trueOn=2021-12-31")).isEmpty();
    }

    @Test
    void a_question_that_would_single_people_out_is_turned_away_in_words() {
        assertThat(reporting.status("/en/what-if?months=12&usedProductUsers=3")).isEqualTo(400);
        assertThat(reporting.status("/api/v1/what-if?usedProductUsers=3")).isEqualTo(400);
        assertThat(reporting.status("/en/money?trueOn=2999-01-01")).isEqualTo(400);
    }

    @Test
    void a_cancelled_question_says_so_and_the_form_is_there_to_ask_again() {
        size(false);
        show("en", "/what-if");
        browser.run(
                "const f = document.createElement('form'); f.method = 'post';"
                        + "f.action = '/en/what-if/cancel?months=11';"
                        + "document.body.append(f); f.submit()");
        Eventually.holds(
                "it says so",
                () ->
                        browser.run("return document.body.innerText")
                                .asString()
                                .contains("was stopped"));
        assertThat(browser.run("return document.getElementById('months').value").asString())
                .isEqualTo("11");
    }

    @Test
    void without_scripts_every_table_and_form_is_there() {
        try (Browser plain = Browser.withoutScripts()) {
            for (String page : List.of("", "/use", "/what-if?months=6")) {
                plain.open(reporting.address().resolve("/fr" + page));
                assertThat(plain.source())
                        .contains("<table")
                        .contains("name=\"trueOn\"")
                        .matches(source -> page.contains("what-if") || source.contains("<svg"));
                assertThat(plain.requests())
                        .allMatch(address -> address.startsWith(reporting.address() + "/"));
            }
            assertThat(plain.source()).contains("6</td>");
        }
    }

    @Test
    void the_root_leads_to_the_language_that_the_browser_asks_for() {
        assertThat(reporting.home("de, en;q=0.8")).isEqualTo("/en");
        assertThat(reporting.home("fr-CA")).isEqualTo("/fr");
        assertThat(reporting.home("de")).isEqualTo("/fr");
    }

    private static void show(String language, String page) {
        browser.open(URI.create(reporting.address() + "/" + language + page));
        sight.drawn();
    }

    private static Path picture(String language, String page, String how) {
        String name = page.isEmpty() ? "overview" : page.substring(1).replaceAll("[^a-z0-9]+", "-");
        String kind = how.equals("print") ? "pdf" : "png";
        return Path.of("target", "pages", "%s-%s-%s.%s".formatted(name, language, how, kind));
    }
}
