package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every page in a real browser, in both languages, on a phone and on a desk, and by keyboard. */
class PagesTest {

    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";
    private static final List<String> PAGES =
            List.of(
                    "",
                    "/money",
                    "/entries?division=dinum",
                    "/year?year=2020",
                    "/culture",
                    "/use",
                    "/stops",
                    "/spread",
                    "/initiative?division=dinum_produits_interministeriels"
                            + "&initiative=api-entreprise",
                    "/division?id=dinum",
                    "/what-if",
                    "/what-if?months=6",
                    "/open-data",
                    "/money?trueOn=2018-01-01",
                    "/stops?knownOn=2018-01-01",
                    "/division?id=nowhere");

    private static RunningReporting reporting;
    private static Browser browser;

    @BeforeAll
    static void open() {
        reporting = new RunningReporting();
        ShownFederation.told()
                .forEach(
                        each ->
                                reporting.hear(
                                        each.stream(),
                                        each.message(),
                                        BusinessDay.startOf(each.on())));
        reporting.settle();
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
        reporting.close();
    }

    @ParameterizedTest
    @CsvSource({"fr,390,844,true", "en,390,844,true", "fr,1280,900,false", "en,1280,900,false"})
    void every_page_is_accessible_complete_and_asks_nobody_else(
            String language, int width, int height, boolean phone) {
        browser.size(width, height, phone);
        for (String page : PAGES) {
            show(language, page);
            String where = language + page + " at " + width;
            assertThat(violations()).as(where).isEmpty();
            assertThat(browser.run("return document.documentElement.lang").asString())
                    .isEqualTo(language);
            assertThat(browser.run("return document.body.innerText").asString())
                    .as(where)
                    .doesNotContain("??");
            assertThat(widerThanTheScreen()).as(where).isZero();
            List<String> complaints = browser.complaints();
            assertThat(complaints)
                    .as(where)
                    .allMatch(one -> page.contains("nowhere") && one.contains("404"));
            assertThat(browser.requests())
                    .as(where)
                    .allMatch(address -> address.startsWith(reporting.address() + "/"))
                    .isNotEmpty();
            browser.picture(picture(language, page, phone));
        }
    }

    @Test
    void charts_are_drawn_from_the_tables_beside_them() {
        browser.size(1280, 900, false);
        for (String page : List.of("", "/money", "/use", "/stops", "/spread")) {
            show("en", page);
            assertThat(
                            browser.run(
                                            "return [...document.querySelectorAll('figure.chart')]"
                                                    + ".filter(f => !f.querySelector('canvas'))"
                                                    + ".map(f => f.dataset.table)")
                                    .valueStream())
                    .as(page)
                    .isEmpty();
            assertThat(browser.run("return document.querySelectorAll('canvas').length").asInt())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_keyboard_alone_reaches_everything_and_shows_where_it_is(String language) {
        browser.size(1280, 900, false);
        show(language, "");
        browser.press(TAB);
        assertThat(focused()).isEqualTo("#main");
        browser.press(ENTER);
        assertThat(browser.run("return document.activeElement.id").asString()).isEqualTo("main");
        show(language, "");
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            browser.press(TAB);
            reached.add(focused());
            assertThat(outlined()).as("focus is seen at " + focused()).isTrue();
        }
        List<String> wanted = new ArrayList<>(List.of("trueOn", "knownOn"));
        for (String page : List.of("money", "use", "stops", "spread", "what-if", "open-data")) {
            wanted.add("/" + language + "/" + page);
        }
        assertThat(reached).containsAll(wanted);
    }

    @Test
    void the_past_is_asked_for_by_keyboard_and_stands_in_the_address() {
        browser.size(1280, 900, false);
        show("en", "/money");
        browser.run("document.getElementById('trueOn').value = '2018-01-01'");
        browser.run("document.getElementById('trueOn').focus()");
        browser.press(ENTER);
        Eventually.holds(
                "the page of that day",
                () -> browser.address().toString().contains("trueOn=2018-01-01"));
        assertThat(browser.run("return document.querySelector('.time').className").asString())
                .contains("past");
        assertThat(browser.run("return document.querySelector('nav.pages a').href").asString())
                .contains("trueOn=2018-01-01");
    }

    @Test
    void a_question_of_what_if_is_answered_on_its_page() {
        browser.size(1280, 900, false);
        show("en", "/what-if");
        browser.run("document.getElementById('months').value = 6");
        browser.run("document.querySelector('form.ask').requestSubmit()");
        Eventually.holds(
                "the answer",
                () -> !browser.run("return document.querySelector('#answer table')").isNull());
        assertThat(browser.address().toString()).contains("months=6");
    }

    @Test
    void a_page_says_as_of_which_position_it_speaks_and_whether_there_is_more() {
        assertThat(reporting.text("/en")).contains("division.anct").contains("centre");
        assertThat(reporting.text("/en/freshness?seen=0")).contains("More has arrived");
        long now = reporting.jdbc().sql("select max(seq) from fact").query(Long.class).single();
        assertThat(reporting.text("/en/freshness?seen=" + now)).contains("everything that has");
    }

    @Test
    @Rule("R96")
    void findings_of_control_are_counted_after_the_fact() {
        JsonNode row = reporting.json("/money/findings").get(0);
        assertThat(row.path("opened").asInt()).isEqualTo(2);
        assertThat(row.path("upheld").asInt()).isEqualTo(1);
        assertThat(row.path("explained").asInt() + row.path("answered").asInt()).isZero();
        assertThat(reporting.json("/money/findings?trueOn=2021-12-31")).isEmpty();
    }

    @Test
    void a_question_that_would_single_people_out_is_turned_away_in_words() {
        assertThat(reporting.status("/en/what-if?months=12&usedProductUsers=3")).isEqualTo(400);
        assertThat(reporting.status("/api/v1/what-if?usedProductUsers=3")).isEqualTo(400);
        assertThat(reporting.status("/en/money?trueOn=2999-01-01")).isEqualTo(400);
    }

    @Test
    void a_cancelled_question_says_so_and_the_form_is_there_to_ask_again() {
        browser.size(1280, 900, false);
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
                assertThat(plain.source()).contains("<table").contains("name=\"trueOn\"");
                assertThat(plain.requests())
                        .allMatch(address -> address.startsWith(reporting.address() + "/"));
            }
            assertThat(plain.source()).contains("6</td>");
        }
    }

    @Test
    void the_door_leads_to_the_language_that_the_browser_asks_for() {
        assertThat(reporting.door("de, en;q=0.8")).isEqualTo("/en");
        assertThat(reporting.door("fr-CA")).isEqualTo("/fr");
        assertThat(reporting.door("de")).isEqualTo("/fr");
    }

    @Test
    @Rule("R100")
    void no_person_is_on_any_page() {
        for (String page : PAGES) {
            assertThat(reporting.status("/fr" + page)).isIn(200, 404);
            if (!page.contains("nowhere")) {
                assertThat(reporting.text("/fr" + page)).doesNotContain(ShownFederation.OWNER);
            }
        }
    }

    private static void show(String language, String page) {
        browser.open(URI.create(reporting.address() + "/" + language + page));
        Eventually.holds(
                "the page is there",
                () -> browser.run("return document.readyState").asString().equals("complete"));
    }

    private static Path picture(String language, String page, boolean phone) {
        String name = page.isEmpty() ? "overview" : page.substring(1).replaceAll("[^a-z0-9]+", "-");
        String size = phone ? "phone" : "desk";
        return Path.of("target", "pages", "%s-%s-%s.png".formatted(name, language, size));
    }

    private static List<String> violations() {
        browser.run(axe());
        JsonNode found =
                browser.await(
                        "const done = arguments[arguments.length - 1];"
                                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                                + " 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r =>"
                                + " done(r.violations.map(v => v.id + ': '"
                                + " + v.nodes.map(n => n.html + ' ' + n.failureSummary)"
                                + ".slice(0, 3).join(' | '))))");
        return found.valueStream().map(JsonNode::asString).toList();
    }

    private static int widerThanTheScreen() {
        return browser.run(
                        "return Math.max(0, document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth)")
                .asInt();
    }

    private static String focused() {
        return browser.run(
                        "const e = document.activeElement;"
                                + "return e.id || (e.getAttribute('href') || e.className"
                                + " || e.tagName)")
                .asString();
    }

    private static boolean outlined() {
        return browser.run(
                        "const e = document.activeElement;"
                                + "return e === document.body || e.tagName === 'HTML'"
                                + " || getComputedStyle(e).outlineStyle !== 'none'")
                .asBoolean();
    }

    private static String axe() {
        try (InputStream script = PagesTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
