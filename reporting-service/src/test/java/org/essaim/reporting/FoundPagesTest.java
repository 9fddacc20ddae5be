package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How pages are found, shared and read aloud: what each says of itself before anybody sees it. */
@Night
@SecondChance
class FoundPagesTest {

    private static final String SITE = "https://chiffres.example.org";

    /** Each text with these words, and the language that it is in for who reads it aloud. */
    private static final String LANGUAGES =
            """
            const [wanted] = arguments;
            const found = [];
            const walk = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
                const text = walk.currentNode.textContent;
                const parent = walk.currentNode.parentElement;
                if (text.includes(wanted)) {
                    found.push([text.trim(), parent.closest('[lang]').getAttribute('lang')]);
                }
            }
            return found;
            """;

    private static RunningReporting reporting;
    private static List<String> pages;
    private static WrittenTexts texts;

    @BeforeAll
    static void open() {
        reporting =
                SharedReporting.startShown(
                        "--essaim.reporting.address=" + SITE + "/",
                        "--essaim.reporting.publisher=Ministère des Phares",
                        "--essaim.reporting.contact=contact@example.org");
        texts = WrittenTexts.disclosed(reporting);
        pages = new ServedPages(reporting).all();
    }

    @AfterAll
    static void close() {
        reporting.close();
    }

    @Test
    void every_page_is_whole_begins_with_its_doctype_and_says_its_language() {
        for (String language : List.of("fr", "en")) {
            for (String page : pages) {
                assertThat(reporting.text("/" + language + page))
                        .as(page)
                        .startsWith("<!DOCTYPE html>")
                        .containsPattern("<html[^>]* lang=\"" + language + "\"")
                        .contains("</html>");
            }
        }
    }

    @Test
    void every_page_has_one_address_that_search_engines_keep_and_one_in_each_language() {
        for (String page : pages) {
            Head head = head("/en" + page + (page.contains("?") ? "&" : "?") + "after=&utm=x");
            assertThat(head.link("canonical")).as(page).isEqualTo(SITE + "/en" + page);
            assertThat(head.alternate("fr")).isEqualTo(SITE + "/fr" + page);
            assertThat(head.alternate("en")).isEqualTo(SITE + "/en" + page);
            assertThat(head.alternate("x-default"))
                    .isEqualTo(SITE + (page.isEmpty() ? "/" : "/fr" + page));
            assertThat(head.meta("og:url")).isEqualTo(SITE + "/en" + page);
        }
        assertThat(head("/fr/money?trueOn=2018-01-01").link("canonical"))
                .isEqualTo(SITE + "/fr/money?trueOn=2018-01-01");
    }

    @Test
    void every_page_describes_itself_in_words_of_its_own_and_can_be_shared() {
        for (String language : List.of("fr", "en")) {
            Set<String> descriptions = new HashSet<>();
            for (String page : pages) {
                Head head = head("/" + language + page);
                assertThat(head.meta("description")).as(page).hasSizeBetween(40, 300);
                assertThat(descriptions.add(head.meta("description"))).as(page).isTrue();
                assertThat(head.meta("og:description")).isEqualTo(head.meta("description"));
                assertThat(head.meta("twitter:description")).isEqualTo(head.meta("description"));
                assertThat(head.meta("og:title"))
                        .isNotBlank()
                        .isEqualTo(head.meta("twitter:title"));
                assertThat(head.meta("og:image"))
                        .startsWith(SITE + "/")
                        .isEqualTo(head.meta("twitter:image"));
                assertThat(head.meta("theme-color")).isNotBlank();
                assertThat(head.links("application/atom+xml")).hasSizeGreaterThanOrEqualTo(3);
            }
        }
        assertThat(reporting.status("/assets/essaim.png")).isEqualTo(200);
        assertThat(head("/fr/division?id=dinum").links("application/atom+xml"))
                .contains(SITE + "/fr/feeds/stops.atom?division=dinum");
    }

    @Test
    void what_is_past_or_costs_is_not_kept_by_search_engines() {
        assertThat(head("/fr/money").meta("robots")).isEmpty();
        assertThat(head("/fr/money?trueOn=2018-01-01").meta("robots")).isEqualTo("noindex");
        assertThat(head("/fr/money?knownOn=2018-01-01").meta("robots")).isEqualTo("noindex");
        assertThat(head("/fr/what-if?months=6").meta("robots")).isEqualTo("noindex");
    }

    /** WCAG 3.1.2, which no tool can see. */
    @Test
    void on_english_pages_what_people_wrote_in_french_is_marked_as_french() {
        Set<String> unmarked = new TreeSet<>();
        int marked = 0;
        try (Browser browser = Browser.start()) {
            for (String page : pages) {
                browser.open(reporting.address().resolve("/en" + page));
                for (JsonNode each : browser.run(LANGUAGES, "Récit d’été ")) {
                    if (each.get(1).asString().equals("fr")) {
                        marked++;
                    } else {
                        unmarked.add(page + ": " + each.get(0).asString());
                    }
                }
            }
        }
        assertThat(unmarked).isEmpty();
        assertThat(texts.all()).hasSizeGreaterThan(300);
        assertThat(marked).isGreaterThan(50);
    }

    @Test
    void who_runs_the_site_stands_on_it_and_what_is_missing_is_said_to_be() {
        assertThat(reporting.text("/fr/legal"))
                .contains("Ministère des Phares")
                .contains("L’exploitant de ce site ne l’a pas encore indiqué.");
        assertThat(reporting.text("/en/contact"))
                .contains("href=\"mailto:contact@example.org\"")
                .doesNotContain("has not yet said");
        assertThat(reporting.text("/fr/accessibility")).contains("mailto:contact@example.org");
        for (String page : pages) {
            assertThat(reporting.text("/fr" + page))
                    .contains("href=\"/fr/accessibility\"", "Accessibilité\u00a0: non conforme")
                    .contains("href=\"/fr/legal\"", "href=\"/fr/contact\"");
        }
    }

    private static Head head(String address) {
        return new Head(reporting.text(address).replaceFirst("(?s)</head>.*", ""));
    }

    /** What stands in the head of a page, as those read it who do not show it. */
    private record Head(String source) {

        String link(String relation) {
            return first("<link rel=\"" + relation + "\" href=\"([^\"]*)\"");
        }

        String alternate(String language) {
            return first("<link rel=\"alternate\" hreflang=\"" + language + "\" href=\"([^\"]*)\"");
        }

        /** Empty where there is none. */
        String meta(String name) {
            return first("<meta (?:name|property)=\"" + name + "\"[^>]*? ?content=\"([^\"]*)\"");
        }

        List<String> links(String type) {
            return Pattern.compile(
                            "<link rel=\"alternate\" type=\""
                                    + Pattern.quote(type)
                                    + "\"[^>]*href=\"([^\"]*)\"")
                    .matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        private String first(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(source);
            return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
        }
    }
}
