package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong, people get a page in their language and programs get problem details: at every
 * address that is served, and at those that are not.
 */
@Night
class ProblemPagesTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final List<String> UNKNOWN =
            List.of(
                    "/nimporte",
                    "/fr/nothing",
                    "/en/nothing",
                    "/fr/a/b",
                    "/api/v1/nothing",
                    "/a.b");

    /** What can be wrong with an address that is there, or be right all the same. */
    private static final List<String> QUERIES =
            List.of(
                    "",
                    "?trueOn=yesterday",
                    "?trueOn=2999-01-01",
                    "?knownOn=2018-13-01",
                    "?size=1000000",
                    "?size=many",
                    "?after=%00",
                    "?after=~~",
                    "?year=x&division=nowhere&initiative=none&id=nowhere",
                    "?seen=x&months=x&division=nowhere");

    /** Of a method that an address does not have, whatever it is asked. */
    private static final List<String> OTHER_METHODS = List.of("POST", "DELETE");

    private static RunningReporting reporting;

    @BeforeAll
    static void start() {
        reporting = SharedReporting.cleared();
    }

    @ParameterizedTest
    @CsvSource({"fr-FR", "en-GB"})
    void people_get_a_page_in_their_language_for_whatever_is_wrong(String language) {
        List<String> found = new ArrayList<>();
        int wrong = 0;
        for (String address : everyAddress()) {
            for (String method : methods(address)) {
                Answer answer =
                        ask(method, address, "Accept", BROWSER, "Accept-Language", language);
                if (answer.status() < 400) {
                    continue;
                }
                wrong++;
                String shown =
                        address.matches("/(fr|en)([/?].*)?")
                                ? address.substring(1, 3)
                                : language.substring(0, 2);
                found.addAll(notAPage(method + " " + address, answer, shown));
            }
        }
        assertThat(found).isEmpty();
        assertThat(wrong).isGreaterThan(400);
    }

    private static List<String> methods(String address) {
        return address.contains("?")
                ? List.of("GET")
                : Stream.concat(Stream.of("GET"), OTHER_METHODS.stream()).toList();
    }

    private static List<String> notAPage(String asked, Answer answer, String language) {
        List<String> found = new ArrayList<>();
        String page = answer.body();
        String where = asked + " (" + answer.status() + ")";
        if (answer.status() == 500) {
            found.add(where + " breaks");
        }
        if (!answer.header("Content-Type").startsWith("text/html")
                || !page.startsWith("<!DOCTYPE html>")) {
            found.add(where + " is no page: " + answer.header("Content-Type"));
        }
        if (!page.contains("<html lang=\"" + language + "\"")) {
            found.add(where + " is in another language");
        }
        for (String part :
                List.of(
                        "class=\"site\"",
                        "class=\"bottom\"",
                        "href=\"/" + language + "/money\"",
                        "<h1",
                        "class=\"ways\"")) {
            if (!page.contains(part)) {
                found.add(where + " has no " + part);
            }
        }
        if (page.contains("??") || page.contains("rel=\"canonical\"")) {
            found.add(where + " is half a page");
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "text/csv"})
    void programs_get_problem_details_for_whatever_is_wrong(String accept) {
        int wrong = 0;
        for (String address : everyAddress()) {
            Answer answer = ask("GET", address, "Accept", accept);
            if (answer.status() >= 400) {
                wrong++;
                assertThat(answer.header("Content-Type"))
                        .as(address)
                        .isEqualTo("application/problem+json");
            }
        }
        assertThat(wrong).isGreaterThan(100);
    }

    @Test
    void who_takes_anything_gets_what_the_address_is_for() {
        assertThat(type("/api/v1/nothing", "*/*")).isEqualTo("application/problem+json");
        assertThat(type("/fr/feeds/nothing.atom", "*/*")).isEqualTo("application/problem+json");
        assertThat(type("/fr/nothing", "*/*")).startsWith("text/html");
        assertThat(type("/fr/nothing", "text/html;q=0.5, application/json"))
                .isEqualTo("application/problem+json");
        assertThat(type("/nothing", "application/json;q=0.5, text/html")).startsWith("text/html");
    }

    @Test
    void a_page_of_a_problem_says_what_is_wrong_and_what_to_do_in_one_language() {
        Answer wrong = ask("GET", "/fr/money?trueOn=hier", "Accept", BROWSER);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Cette adresse n’est pas valable", "trueOn", "Corrigez l’adresse")
                .doesNotContain("not valid");
        Answer missing = ask("GET", "/en/division?id=nowhere", "Accept", BROWSER);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no page at this address", "nowhere");
        Answer posted = ask("POST", "/fr/money", "Accept", BROWSER);
        assertThat(posted.status()).isEqualTo(405);
        assertThat(posted.header("Allow")).contains("GET");
        assertThat(posted.body()).contains("Cela ne se fait pas ici");
    }

    @Test
    void what_an_address_says_is_shown_as_text_and_leads_nowhere_else() {
        Answer answer =
                ask(
                        "GET",
                        "/fr/%3Cscript%3Ealert(1)%3C/script%3E?x=%22%3E%3Cb%3E",
                        "Accept",
                        BROWSER);
        assertThat(answer.body()).doesNotContain("<script>alert", "\"><b>");
        assertThat(ask("GET", "/division/?id=%22%3E%3Cb%3E", "Accept", BROWSER).body())
                .doesNotContain("\"><b>");
    }

    /** Of which no filter, and so no page of ours, ever hears. */
    @Test
    void even_what_the_container_turns_away_is_a_page() {
        Answer answer = ask("GET", "/fr/a%2Fb", "Accept", BROWSER, "Accept-Language", "fr");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"fr\">", "Requête invalide", "href=\"/\"");
        assertThat(type("/fr/a%2Fb", "application/json")).startsWith("application/problem+json");
    }

    @Test
    void busy_says_when_to_come_again_and_a_broken_database_is_no_empty_page() {
        try (RunningReporting busy =
                new RunningReporting(
                        PostgresServer.migratedDatabase(),
                        "--essaim.limits.costly.most=1",
                        "--essaim.limits.costly.each=0")) {
            Answer answer = busy.asked("GET", "/fr/money?trueOn=2018-01-01", "Accept", BROWSER);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.body())
                    .contains("Trop de demandes", "href=\"/fr/money?trueOn=2018-01-01\"");
            busy.jdbc().sql("alter table recorded_fact rename to away").update();
            Answer broken = busy.asked("GET", "/en/money", "Accept", BROWSER);
            assertThat(broken.status()).isEqualTo(500);
            assertThat(broken.body())
                    .startsWith("<!DOCTYPE html>")
                    .contains("This page could not be shown", "class=\"site\"")
                    .doesNotContain("recorded_fact");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/", "/en/money/", "/api/v1/stops/", "/nothing/"})
    void a_slash_at_the_end_leads_to_the_address_without_it(String address) {
        Answer answer = ask("GET", address + "?year=2020&a=%C3%A9", "Accept", BROWSER);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location"))
                .isEqualTo(address.substring(0, address.length() - 1) + "?year=2020&a=%C3%A9");
        assertThat(
                        reporting
                                .asked(
                                        "GET",
                                        reporting.address() + "//evil.example/",
                                        "Accept",
                                        BROWSER)
                                .status())
                .isEqualTo(400);
    }

    @Test
    void the_head_alone_can_be_asked_of_every_page() {
        for (String path : new ServedPages(reporting).all()) {
            if (path.contains("?") || path.lastIndexOf('/') > 0) {
                continue;
            }
            Answer head = ask("HEAD", "/fr" + path, "Accept", BROWSER);
            assertThat(head.status()).as(path).isEqualTo(200);
            assertThat(head.header("Content-Type")).startsWith("text/html");
            assertThat(head.body()).isEmpty();
        }
        Answer head = ask("HEAD", "/fr/nothing", "Accept", BROWSER);
        assertThat(head.status()).isEqualTo(404);
        assertThat(head.body()).isEmpty();
    }

    private static List<String> everyAddress() {
        return Stream.concat(
                        new ServedPages(reporting)
                                .addresses().stream()
                                        .flatMap(
                                                path ->
                                                        QUERIES.stream()
                                                                .map(query -> path + query)),
                        UNKNOWN.stream())
                .toList();
    }

    private static String type(String address, String accept) {
        return ask("GET", address, "Accept", accept).header("Content-Type");
    }

    private static Answer ask(String method, String address, String... headers) {
        return reporting.asked(method, address, headers);
    }
}
