package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Money;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.essaim.web.language.Formats;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who has read nothing asks ten questions, and finds each answer on the pages alone,
 * within three clicks of the first one. What the answer is, is asked of the interface for programs.
 */
@Night
@SecondChance
class StrangersQuestionsTest {

    private static final int MOST_CLICKS = 3;
    private static final Formats FRENCH = new Formats(Locale.FRENCH);

    /** The first link or button with these words that can be seen, its menu unfolded. */
    private static final String FOLLOW =
            """
            const [words] = arguments;
            const plain = text => text.replace(/\\s+/g, ' ').trim();
            document.querySelectorAll('.folded:not([open]) > summary')
                .forEach(each => each.click());
            const found = [...document.querySelectorAll('a[href], button, summary')]
                .filter(each => each.checkVisibility()
                    && plain(each.textContent).startsWith(plain(words)));
            if (found.length) { found[0].click(); }
            return found.length;
            """;

    private static final String SEARCH =
            """
            const [name, words] = arguments;
            const field = document.querySelector(`main [name="${name}"]`);
            field.value = words;
            field.form.querySelector('button').click();
            """;

    private static RunningReporting reporting;
    private static Browser browser;

    private int clicks;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.startShown("--essaim.reporting.contact=contact@example.org");
        WrittenTexts.disclosed(reporting);
        reporting.rows("/use/divisions");
        browser = Browser.start();
        browser.size(390, 844, true);
    }

    @AfterAll
    static void stop() {
        browser.close();
        reporting.close();
    }

    @Test
    void what_became_of_api_entreprise_who_uses_it_and_what_did_it_cost() {
        JsonNode it = row("/initiatives", "api-entreprise");
        String title = it.path("title").asString();
        first().follow("Initiatives").search("q", title).follow(title);

        says(money(it.path("spent")), it.path("users").asString());
    }

    @Test
    void what_did_a_division_try_last() {
        JsonNode latest = reporting.rows("/initiatives?division=anct").get(0);
        first().follow("Anct");

        says(latest.path("title").asString());
    }

    @Test
    void which_product_has_the_most_users() {
        JsonNode most = reporting.rows("/initiatives?sort=USERS");
        first().follow("Initiatives").search("sort", "USERS");

        assertThat(text())
                .containsSubsequence(
                        most.get(0).path("title").asString(), most.get(1).path("title").asString());
    }

    @Test
    void how_much_of_the_money_is_still_there() {
        long available =
                reporting
                        .rows("/money/divisions")
                        .valueStream()
                        .mapToLong(row -> cents(row.path("available")))
                        .sum();
        first().follow("Argent");

        says(FRENCH.money(Money.euroCents(available)));
    }

    @Test
    void why_was_something_stopped_and_when() {
        first().follow("Arrêts");
        JsonNode stop =
                reporting
                        .rows("/stops")
                        .valueStream()
                        .filter(row -> row.path("reinstatedAt").isMissingNode())
                        .filter(row -> text().contains(title(row)))
                        .findFirst()
                        .orElseThrow();
        follow(title(stop));

        says(
                FRENCH.day(LocalDate.parse(stop.path("dueOn").asString())),
                "Son financement s’est arrêté le");
    }

    @Test
    void who_adopted_what_from_whom() {
        JsonNode adoption = reporting.rows("/generalization/adoptions").get(0);
        first().follow("Généralisation");

        says(
                title(adoption),
                row("/initiatives", adoption.path("origin").asString()).path("title").asString(),
                Written.division(adoption.path("division").asString()),
                Written.division(adoption.path("originDivision").asString()));
    }

    @Test
    void what_was_learnt_from_what_did_not_work() {
        first().follow("Initiatives").follow("Ce qui a été appris");

        JsonNode closed =
                reporting
                        .rows("/initiatives?stage=CLOSED")
                        .valueStream()
                        .filter(row -> text().contains(row.path("title").asString()))
                        .findFirst()
                        .orElseThrow();
        JsonNode one =
                reporting
                        .json(
                                "/initiatives/%s/%s"
                                        .formatted(
                                                closed.path("division").asString(),
                                                closed.path("initiative").asString()))
                        .path("initiative");
        says(one.path("tried").asString(), one.path("learnt").asString());
    }

    @Test
    void what_if_money_had_six_months_to_find_a_user() {
        first().follow("Et si… ?").search("months", "6");

        long earlier =
                reporting
                        .json("/what-if?waitMilliseconds=60000&months=6")
                        .at("/comparison/crux/earlier/initiatives")
                        .asLong();
        assertThat(earlier).isGreaterThan(1);
        String answer = "Les autres règles arrêtent %d initiatives plus tôt".formatted(earlier);
        Eventually.holds("the recount", () -> text().contains(answer));
    }

    @Test
    void may_i_use_the_figures_and_in_which_form() {
        first().follow("Données ouvertes");

        says("Licence Ouverte", "Parquet", "CSV");
    }

    @Test
    void can_i_count_on_it_being_usable_by_everybody_and_whom_do_i_ask() {
        first().follow("Accessibilité");
        says("WCAG 2.2");
        follow("Contact");

        says("contact@example.org");
    }

    private StrangersQuestionsTest first() {
        browser.open(reporting.address().resolve("/fr"));
        clicks = 0;
        return this;
    }

    private StrangersQuestionsTest follow(String words) {
        assertThat(browser.run(FOLLOW, words).asInt())
                .as("%s at %s", words, browser.address())
                .isPositive();
        return clicked();
    }

    private StrangersQuestionsTest search(String field, String words) {
        browser.run(SEARCH, field, words);
        return clicked();
    }

    private StrangersQuestionsTest clicked() {
        clicks++;
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
        return this;
    }

    private static void says(String... answers) {
        for (String answer : answers) {
            assertThat(text()).contains(answer.replaceAll("[\\s\\u00a0\\u202f]+", " "));
        }
    }

    private static String text() {
        return browser.run("return document.querySelector('main').textContent")
                .asString()
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static JsonNode row(String path, String initiative) {
        return reporting
                .rows(path)
                .valueStream()
                .filter(row -> row.path("initiative").asString().equals(initiative))
                .findFirst()
                .orElseThrow();
    }

    private static String title(JsonNode stop) {
        return row(
                        "/initiatives?division=" + stop.path("division").asString(),
                        stop.path("initiative").asString())
                .path("title")
                .asString();
    }

    private static String money(JsonNode amount) {
        return FRENCH.money(Money.euroCents(cents(amount)));
    }

    private static long cents(JsonNode amount) {
        return new BigDecimal(amount.path("euros").asString()).movePointRight(2).longValueExact();
    }
}
